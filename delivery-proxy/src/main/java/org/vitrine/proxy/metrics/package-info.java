/**
 * What a running server measures of itself, for Prometheus. {@link org.vitrine.proxy.metrics.Measurements} holds all of
 * it and names every metric; {@link org.vitrine.proxy.metrics.RequestMeter} stands before what is measured request by
 * request, {@link org.vitrine.proxy.metrics.MeteredWriter} around the making of renditions, and the rest is asked when
 * {@link org.vitrine.proxy.metrics.MetricsServlet} tells it.
 */
@NullMarked
package org.vitrine.proxy.metrics;

import org.jspecify.annotations.NullMarked;
