/**
 * Tells Vitrine where assets are used. {@link org.vitrine.sling.usage.UsageRecorder} sees every change that an editor
 * makes and leaves a job for each page it touched; {@link org.vitrine.sling.usage.UsageJob} tells, and is asked again by
 * Sling if Vitrine did not answer.
 */
@NullMarked
package org.vitrine.sling.usage;

import org.jspecify.annotations.NullMarked;
