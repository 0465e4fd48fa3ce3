/**
 * How a CMS tells which pages use which assets: {@link org.vitrine.client.usage.UsageReporter} sends a
 * {@link org.vitrine.client.usage.PageUsage} whenever a page is published, so that the DAM's people know what a
 * withdrawal changes.
 */
@NullMarked
package org.vitrine.client.usage;

import org.jspecify.annotations.NullMarked;
