package org.vitrine.proxy.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.vitrine.core.reference.FactsPath;
import org.vitrine.core.refusal.MalformedRequest;
import org.vitrine.core.refusal.Refusal;
import org.vitrine.proxy.delivery.Delivered;
import org.vitrine.proxy.delivery.DeliveryRequest;
import org.vitrine.proxy.delivery.RenditionDelivery;
import org.vitrine.proxy.facts.AssetFacts;
import org.vitrine.proxy.facts.FactsFinder;

/**
 * Answers everything below the delivery base: files and the facts of assets. Map it to {@code {base}/*}. It blocks while
 * a picture is made, so give it virtual threads.
 */
public final class DeliveryServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String METHODS = "GET, HEAD, OPTIONS";

    /** No browser and no CMS writes longer ones. */
    private static final int LONGEST_URL = 4096;

    private final transient RenditionDelivery delivery;
    private final transient FactsFinder facts;
    private final transient InstantSource clock;

    public DeliveryServlet(RenditionDelivery delivery, FactsFinder facts, InstantSource clock) {
        this.delivery = delivery;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Headers.addCommon(response);
        switch (request.getMethod()) {
            case "GET", "HEAD" -> answer(request, response);
            case "OPTIONS" -> allow(response);
            default -> refuseMethod(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String path = pathBelowBase(request);
            String query = Optional.ofNullable(request.getQueryString()).orElse("");
            ConditionalRequest conditions =
                    ConditionalRequest.of(request.getHeader("If-None-Match"), request.getHeader("If-Range"));
            if (FactsPath.names(path)) {
                facts(request, response, FactsPath.parse(path, query), conditions);
            } else {
                Optional<String> accept = Optional.ofNullable(request.getHeader("Accept"));
                Delivered file = delivery.deliver(new DeliveryRequest(path, query, accept, conditions::holds));
                DeliveredResponse.write(request, response, file, conditions, clock.instant());
            }
        } catch (Refusal refusal) {
            RefusalResponse.write(request, response, refusal);
        } catch (RuntimeException failure) {
            RefusalResponse.write(request, response, failure);
        }
    }

    private void facts(
            HttpServletRequest request, HttpServletResponse response, FactsPath path, ConditionalRequest conditions)
            throws IOException {
        Optional<AssetFacts> found = facts.find(path);
        if (found.isPresent()) {
            new FactsResponse(path, found.get(), facts.lifetime(found.get()))
                    .write(request, response, conditions, clock.instant());
            return;
        }
        RefusalResponse problem = new RefusalResponse(
                HttpServletResponse.SC_NOT_FOUND,
                "Unknown asset",
                "No connected source has an asset " + path.key() + ".");
        problem.log(request, "");
        problem.write(response);
    }

    /** The raw path: it is decoded once, by those who know its grammar. */
    private static String pathBelowBase(HttpServletRequest request) {
        String base = request.getContextPath() + request.getServletPath() + "/";
        String uri = request.getRequestURI();
        if (uri.length() > LONGEST_URL) {
            throw new MalformedRequest("A delivery URL is at most " + LONGEST_URL + " characters long.");
        }
        if (!uri.startsWith(base)) {
            throw new MalformedRequest("A delivery URL reads {key}/{preset} or {key}/{preset}/{name}.{ext}.");
        }
        return uri.substring(base.length());
    }

    private static void allow(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader("Allow", METHODS);
        response.setHeader("Access-Control-Allow-Methods", METHODS);
        response.setHeader("Access-Control-Allow-Headers", "Range, If-Range, If-None-Match");
        response.setHeader("Access-Control-Max-Age", "86400");
    }

    private static void refuseMethod(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Allow", METHODS);
        RefusalResponse problem = new RefusalResponse(
                HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Method not allowed", "Files are read with GET or HEAD.");
        problem.log(request, "");
        problem.write(response);
    }
}
