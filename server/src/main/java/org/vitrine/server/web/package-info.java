/**
 * The web applications as Jetty serves them, each in a context of its own on the one port.
 */
@NullMarked
package org.vitrine.server.web;

import org.jspecify.annotations.NullMarked;
