/**
 * Following the catalog: {@link org.vitrine.generic.api.events.EventsCall} tells its changes as CloudEvents.
 */
@NullMarked
package org.vitrine.generic.api.events;

import org.jspecify.annotations.NullMarked;
