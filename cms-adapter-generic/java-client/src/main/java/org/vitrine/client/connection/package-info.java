/**
 * The line to Vitrine: {@link org.vitrine.client.connection.ClientSettings} says where it is and how long a page waits
 * for it; {@link org.vitrine.client.connection.Connection} asks, with a deadline for the whole answer, and leaves a
 * server that has just failed alone for some seconds.
 */
@NullMarked
package org.vitrine.client.connection;

import org.jspecify.annotations.NullMarked;
