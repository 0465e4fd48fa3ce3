package org.vitrine.proxy.iiif;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.vitrine.proxy.http.ConditionalRequest;
import org.vitrine.proxy.http.DeliveredResponse;
import org.vitrine.proxy.http.Headers;
import org.vitrine.proxy.http.OpenServlet;
import org.vitrine.proxy.http.RefusalResponse;
import org.vitrine.proxy.iiif.IiifAnswer.Elsewhere;
import org.vitrine.proxy.iiif.IiifAnswer.Found;
import org.vitrine.proxy.iiif.IiifAnswer.Refused;

/**
 * Answers everything below the base of IIIF. Map it to {@code {base}/*}. It blocks while a picture is made, so give it
 * virtual threads.
 */
public final class IiifServlet extends OpenServlet {

    private static final long serialVersionUID = 1L;

    private final transient IiifDelivery delivery;
    private final transient InstantSource clock;

    public IiifServlet(IiifDelivery delivery, InstantSource clock) {
        super(
                "An IIIF URL reads {identifier}/info.json or {identifier}/{region}/{size}/{rotation}/{quality}.{format}.");
        this.delivery = delivery;
        this.clock = clock;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response, String path, String query)
            throws IOException {
        ConditionalRequest conditions = ConditionalRequest.of(request);
        Optional<String> accept = Optional.ofNullable(request.getHeader("Accept"));
        IiifRequest wanted = new IiifRequest(
                IiifPath.parse(path, query),
                accept,
                conditions::holds,
                request.getMethod().equals("GET"));
        switch (delivery.answer(wanted)) {
            case Found found -> {
                found.links().forEach(link -> response.addHeader("Link", link));
                DeliveredResponse.write(request, response, found.content(), conditions, clock.instant());
            }
            case Elsewhere(String url) -> {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", url);
                response.setHeader("Cache-Control", "no-store");
            }
            case Refused refused -> refuse(request, response, refused);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Refused refused)
            throws IOException {
        refused.standing().ifPresent(standing -> {
            response.setHeader(Headers.VERDICT, standing.text());
            response.setHeader("Access-Control-Expose-Headers", Headers.VERDICT);
        });
        RefusalResponse problem = new RefusalResponse(refused.status(), refused.title(), refused.detail());
        problem.log(request, refused.standing().map(standing -> standing.text()).orElse(""));
        problem.write(response);
    }
}
