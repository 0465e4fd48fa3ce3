/**
 * When caches in front are told to forget: {@link org.vitrine.server.purge.AutomaticPurge} listens to the catalog, to the
 * rules of admins and to the clock, and to what operators order. {@link org.vitrine.server.purge.PurgeJournal} remembers
 * over a restart how far it came, so that nothing is forgotten that others should forget.
 */
@NullMarked
package org.vitrine.server.purge;

import org.jspecify.annotations.NullMarked;
