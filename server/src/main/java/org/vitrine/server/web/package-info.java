/**
 * How the parts are mounted on Jetty: one servlet context each, so that a session of the picker is none of the proxy's
 * business and a slow editor never stands in a website's way.
 */
@NullMarked
package org.vitrine.server.web;

import org.jspecify.annotations.NullMarked;
