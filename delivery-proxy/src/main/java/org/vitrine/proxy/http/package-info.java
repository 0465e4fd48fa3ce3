/**
 * Delivery over HTTP. {@link org.vitrine.proxy.http.DeliveryServlet} is the entry: it hands the raw request to
 * {@link org.vitrine.proxy.delivery.RenditionDelivery} or {@link org.vitrine.proxy.facts.FactsFinder} and writes what
 * comes back. What HTTP says about validators (RFC 9110), lifetimes (RFC 9111, 5861, 9213) and problems (RFC 9457) is
 * decided here, in pure parsers and printers, and nowhere else.
 */
@NullMarked
package org.vitrine.proxy.http;

import org.jspecify.annotations.NullMarked;
