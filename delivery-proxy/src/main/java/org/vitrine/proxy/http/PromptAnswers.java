package org.vitrine.proxy.http;

import java.time.InstantSource;
import java.util.Optional;
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
     * @param accept the header, empty if absent
     * @param ifNoneMatch the header, empty if absent
     */
    public Optional<PromptAnswer> find(
            String path, String query, Optional<String> accept, Optional<String> ifNoneMatch) {
        ConditionalRequest conditions = new ConditionalRequest(ifNoneMatch, Optional.empty());
        return delivery.deliverAtOnce(new DeliveryRequest(path, query, accept, conditions::holds))
                .map(delivered -> new PromptAnswer(delivered, clock.instant()));
    }
}
