package org.vitrine.proxy.http;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.vitrine.proxy.delivery.DeliveryRequest;
import org.vitrine.proxy.delivery.RenditionDelivery;

/**
 * Finds answers that lie ready, for servers that can write one without giving it a thread of its own. The
 * {@link DeliveryServlet} answers everything, these too; in front of it they save most of what a cached picture costs.
 */
public final class PromptAnswers {

    private final RenditionDelivery delivery;
    private final InstantSource clock;

    public PromptAnswers(RenditionDelivery delivery, InstantSource clock) {
        this.delivery = delivery;
        this.clock = clock;
    }

    /**
     * The answer to a GET without {@code Range}, if nothing need be waited for. Never waits.
     *
     * @param path raw path behind the delivery base and its slash
     * @param query raw query, empty if there is none
     * @param header finds a header's value by its name, empty if it is absent
     */
    public Optional<PromptAnswer> find(String path, String query, Function<String, Optional<String>> header) {
        ConditionalRequest conditions = new ConditionalRequest(header.apply("If-None-Match"), Optional.empty());
        return delivery.deliverAtOnce(new DeliveryRequest(
                        path, query, header.apply("Accept"), delivery.hints(header), conditions::holds))
                .map(delivered -> new PromptAnswer(delivered, clock.instant()));
    }
}
