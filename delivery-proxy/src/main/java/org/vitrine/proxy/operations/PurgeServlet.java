package org.vitrine.proxy.operations;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.core.refusal.MalformedRequest;
import org.vitrine.proxy.http.RefusalResponse;
import org.vitrine.proxy.purge.LocalCaches;
import org.vitrine.proxy.purge.Purging;

/**
 * Makes this server and the caches in front of it forget, for operators. {@code POST} an order (see
 * {@link PurgeOrder}); the answer is 200 when all caches have forgotten, and 202 when some will as soon as they can. Who
 * ordered what is written to the log named {@code org.vitrine.audit}.
 */
public final class PurgeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger AUDIT = LoggerFactory.getLogger("org.vitrine.audit");
    private static final int LONGEST_ORDER = 64 << 10;
    private static final int ORDERS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final transient OperatorGate gate;
    private final transient OrderedPurges purges;
    private final transient LocalCaches local;
    private final transient Purging caches;
    private final transient Allowance orders;

    /**
     * @param purges where an order is handed in
     * @param caches in front of this server, asked how far they are
     */
    public PurgeServlet(
            OperatorGate gate, OrderedPurges purges, LocalCaches local, Purging caches, InstantSource clock) {
        this.gate = gate;
        this.purges = purges;
        this.local = local;
        this.caches = caches;
        this.orders = new Allowance(ORDERS, Duration.ofMinutes(1), clock);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!request.getMethod().equals("POST")) {
            response.setHeader("Allow", "POST");
            new RefusalResponse(
                            HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                            "Method not allowed",
                            "A purge is ordered with POST.")
                    .write(response);
            return;
        }
        Optional<String> operator = gate.admit(request, response);
        if (operator.isEmpty()) {
            return;
        }
        if (!orders.take()) {
            response.setHeader("Retry-After", String.valueOf(orders.secondsLeft()));
            new RefusalResponse(
                            429,
                            "Too many orders",
                            "There are " + ORDERS + " orders a minute; one order may name many things, or all.")
                    .write(response);
            return;
        }
        try {
            carryOut(PurgeOrder.parse(body(request)), operator.get(), response);
        } catch (MalformedRequest refusal) {
            AUDIT.info("Operator {} ordered a purge that is none: {}", operator.get(), refusal.publicText());
            new RefusalResponse(HttpServletResponse.SC_BAD_REQUEST, "Malformed order", refusal.publicText())
                    .write(response);
        }
    }

    private void carryOut(PurgeOrder order, String operator, HttpServletResponse response) throws IOException {
        AUDIT.info("Operator {} orders to purge {}", operator, order.keys());
        // This server first: what a cache in front asks for next must not come from here as it was.
        long dropped = local.drop(order.keys());
        purges.order(order.keys());
        try {
            caches.awaitSettled(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        PurgeReport report = new PurgeReport(order.keys(), dropped, caches.states());
        AUDIT.info("Operator {} had {} renditions dropped; caches: {}", operator, dropped, report.words());
        report.write(response);
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST_ORDER + 1);
        if (body.length > LONGEST_ORDER) {
            throw new MalformedRequest("An order is at most " + (LONGEST_ORDER >> 10) + " KB long.");
        }
        return body;
    }
}
