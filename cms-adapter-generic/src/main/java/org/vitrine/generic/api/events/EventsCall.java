package org.vitrine.generic.api.events;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalog.feed.Change;
import org.vitrine.catalog.feed.ChangeLog;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.reference.AssetReference;
import org.vitrine.core.site.Site;
import org.vitrine.core.site.Sites;
import org.vitrine.generic.api.access.Caller;
import org.vitrine.generic.api.access.Needs;
import org.vitrine.generic.api.access.Scope;
import org.vitrine.generic.api.events.EventList.CloudEvent;
import org.vitrine.generic.api.events.EventList.Data;
import org.vitrine.generic.api.exchange.Asked;
import org.vitrine.generic.api.openapi.About;
import org.vitrine.generic.api.openapi.Answers;
import org.vitrine.generic.api.problem.Problem;

/** Tells what has changed in the catalog, for those who keep something of it. */
@Path("/events")
@Produces(MediaType.APPLICATION_JSON)
public final class EventsCall {

    private static final int USUAL = 100;
    private static final int MOST = 500;
    private static final int MARK = 8;

    private final ChangeLog log;
    private final Sites sites;
    private final String source;

    /** @param source the API's path, as events name it */
    public EventsCall(ChangeLog log, Sites sites, String source) {
        this.log = log;
        this.sites = sites;
        this.source = source;
    }

    /** Changes after a position; without one there are none yet, only the position to begin at. */
    @GET
    @Needs(Scope.EVENTS_READ)
    @Answers(
            value = EventList.class,
            problems = {410})
    @About("The catalog's changes after a position, as CloudEvents; without a position, where to begin.")
    public EventList events(
            @QueryParam("after") @About("What an answer named as next.") @Nullable String after,
            @QueryParam("limit") @About(value = "1 to 500; 100 where nothing is said.", whole = true) @Nullable
                    String limit,
            @QueryParam("site") @About("Only assets this site may pick; a site's credential leaves it out.") @Nullable
                    String site,
            @Context ContainerRequestContext call) {
        Optional<Site> about = Caller.of(call).about(Asked.text(site), sites);
        int most = Asked.limit(limit, USUAL, MOST);
        Optional<Long> position = Asked.text(after).map(this::position);
        List<Change> changes = position.map(from -> log.since(from, most)).orElse(List.of());
        long next = changes.isEmpty()
                ? position.orElseGet(log::latest)
                : changes.getLast().sequence();
        return new EventList(
                changes.stream()
                        .filter(change -> concerns(change, about))
                        .map(this::event)
                        .toList(),
                print(next));
    }

    /** What was removed is told to everybody: of which source it was is no longer known, and a key tells nothing. */
    private static boolean concerns(Change change, Optional<Site> site) {
        return site.isEmpty()
                || change.after()
                        .map(asset -> site.get().picksFrom(asset.id().source()))
                        .orElse(true);
    }

    private CloudEvent event(Change change) {
        Optional<Asset> now = change.after();
        return new CloudEvent(
                "1.0",
                now.isPresent() ? "org.vitrine.asset.changed" : "org.vitrine.asset.removed",
                source,
                String.valueOf(change.sequence()),
                change.key().value(),
                now.map(Asset::modified),
                now.map(asset -> MediaType.APPLICATION_JSON),
                now.map(EventsCall::data));
    }

    private static Data data(Asset asset) {
        return new Data(
                AssetReference.to(asset.key()).toString(),
                asset.kind().token(),
                asset.version().value(),
                asset.id().source(),
                asset.governance().approval().token(),
                asset.governance().window().from(),
                asset.governance().window().until());
    }

    /** A position, and which catalog it belongs to. */
    private String print(long sequence) {
        return sequence + "-" + mark();
    }

    private long position(String after) {
        String[] parts = after.split("-", 2);
        if (parts.length < 2 || !parts[0].matches("\\d{1,18}")) {
            throw Problem.malformed("The parameter after is what an answer named as next; leave it out to begin now.");
        }
        if (!parts[1].equals(mark())) {
            throw Problem.of(
                    410,
                    "Another catalog",
                    "The catalog was built anew, and its changes are counted anew: forget what was kept of it, and begin"
                            + " without after.");
        }
        return Long.parseLong(parts[0]);
    }

    private String mark() {
        String identity = log.identity();
        return identity.substring(0, Math.min(MARK, identity.length()));
    }
}
