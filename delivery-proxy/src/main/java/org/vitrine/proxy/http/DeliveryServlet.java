package org.vitrine.proxy.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.vitrine.core.reference.FactsPath;
import org.vitrine.core.reference.WeightPath;
import org.vitrine.core.refusal.Refusal;
import org.vitrine.proxy.delivery.Delivered;
import org.vitrine.proxy.delivery.DeliveryRequest;
import org.vitrine.proxy.delivery.RenditionDelivery;
import org.vitrine.proxy.facts.AssetFacts;
import org.vitrine.proxy.facts.FactsFinder;
import org.vitrine.proxy.weight.PageScales;
import org.vitrine.proxy.weight.PageWeight;

/**
 * Answers everything below the delivery base: files, the facts of assets and the
 * weight of pages. Map it to {@code {base}/*}. It blocks while
 * a picture is made, so give it virtual threads.
 */
public final class DeliveryServlet extends OpenServlet {

    private static final long serialVersionUID = 1L;

    private final transient RenditionDelivery delivery;
    private final transient FactsFinder facts;
    private final transient PageScales scales;
    private final transient InstantSource clock;

    public DeliveryServlet(RenditionDelivery delivery, FactsFinder facts, PageScales scales, InstantSource clock) {
        super("A delivery URL reads {key}/{preset} or {key}/{preset}/{name}.{ext}.");
        this.delivery = delivery;
        this.facts = facts;
        this.scales = scales;
        this.clock = clock;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response, String path, String query)
            throws IOException {
        ConditionalRequest conditions = ConditionalRequest.of(request);
        if (WeightPath.names(path)) {
            PageWeight page = scales.weigh(WeightPath.parse(query), Optional.ofNullable(request.getHeader("Accept")));
            new WeightResponse(page, scales.lifetime(page)).write(request, response, conditions, clock.instant());
        } else if (FactsPath.names(path)) {
            facts(request, response, FactsPath.parse(path, query), conditions);
        } else {
            DeliveredResponse.write(
                    request, response, file(request, response, path, query, conditions), conditions, clock.instant());
        }
    }

    private Delivered file(
            HttpServletRequest request,
            HttpServletResponse response,
            String path,
            String query,
            ConditionalRequest conditions) {
        Function<String, Optional<String>> header = name -> Optional.ofNullable(request.getHeader(name));
        try {
            return delivery.deliver(new DeliveryRequest(
                    path, query, header.apply("Accept"), delivery.hints(header), conditions::holds));
        } catch (Refusal refusal) {
            if (negotiates(path)) {
                // A cache that keeps refusals all the same must not give one browser's to another.
                response.addHeader("Vary", "Accept");
            }
            throw refusal;
        }
    }

    private static boolean negotiates(String path) {
        return path.indexOf('.', path.lastIndexOf('/') + 1) < 0;
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
}
