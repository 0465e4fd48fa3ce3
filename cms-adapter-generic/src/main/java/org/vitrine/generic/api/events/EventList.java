package org.vitrine.generic.api.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Changes of the catalog.
 *
 * @param items in the order in which they happened; of an asset only the last
 * @param next where to go on, whether there is more already or not
 */
public record EventList(List<CloudEvent> items, String next) {

    /**
     * A change (CloudEvents 1.0).
     *
     * @param specversion 1.0
     * @param type org.vitrine.asset.changed or org.vitrine.asset.removed
     * @param source where it can be asked about
     * @param id number of the change
     * @param subject key of the asset
     * @param time when the DAM changed it; left out where it was removed
     * @param datacontenttype application/json, where there is data
     * @param data what is known of the asset now; left out where it was removed
     */
    public record CloudEvent(
            String specversion,
            String type,
            String source,
            String id,
            String subject,
            Optional<Instant> time,
            Optional<String> datacontenttype,
            Optional<Data> data) {}

    /**
     * What is known of an asset.
     *
     * @param approval draft, approved or withdrawn
     * @param from first moment at which it may be shown
     * @param until first moment after that
     */
    public record Data(
            String reference,
            String kind,
            String version,
            String source,
            String approval,
            Optional<Instant> from,
            Optional<Instant> until) {}
}
