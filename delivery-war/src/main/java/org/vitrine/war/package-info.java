/**
 * The delivery proxy as a web application of a servlet container (Jakarta Servlet 6.1).
 * {@link org.vitrine.war.DeliveryApplication} reads the configuration that {@link org.vitrine.war.ConfigPlace} finds, and
 * registers what a delivery node answers; {@link org.vitrine.war.SharedRegistries} leaves nothing behind in the container;
 * {@link org.vitrine.war.ProblemServlet} speaks where nothing else does.
 */
@NullMarked
package org.vitrine.war;

import org.jspecify.annotations.NullMarked;
