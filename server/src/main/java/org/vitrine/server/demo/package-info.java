/**
 * What {@code ./vitrine demo} adds to a server: the painted library, a configuration of its own, and the small CMS.
 */
@NullMarked
package org.vitrine.server.demo;

import org.jspecify.annotations.NullMarked;
