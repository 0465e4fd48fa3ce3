package org.vitrine.proxy.delivery;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.digest.ContentDigest;
import org.vitrine.core.governance.Place;
import org.vitrine.core.governance.Reason;
import org.vitrine.core.reference.AssetReference;
import org.vitrine.core.reference.TrackPath;
import org.vitrine.core.refusal.MalformedRequest;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.core.site.Site;
import org.vitrine.proxy.cache.CacheOutcome;
import org.vitrine.proxy.resolution.AssetResolver;
import org.vitrine.proxy.resolution.Resolved;
import org.vitrine.proxy.resolution.Resolved.Hidden;
import org.vitrine.proxy.resolution.Resolved.Shown;

/** Delivers the subtitles of videos as the DAM holds them. They are governed as the video they belong to. */
final class TextTracks {

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    /** How often a request that meets a change starts over. */
    private static final int MOST_RETRIES = 2;

    private final AssetResolver assets;
    private final Placements placements;
    private final Originals originals;
    private final DeliverySettings settings;
    private final InstantSource clock;

    TextTracks(
            AssetResolver assets,
            Placements placements,
            Originals originals,
            DeliverySettings settings,
            InstantSource clock) {
        this.assets = assets;
        this.placements = placements;
        this.originals = originals;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Answers a request.
     *
     * @param held tells whether the asker has the content of a validator already
     * @throws MalformedRequest if there is no such site
     * @throws SourceUnavailable if the DAM does not hand out the file
     */
    Delivered deliver(TrackPath path, Predicate<String> held) {
        Optional<Site> site = placements.site(path.site());
        return answer(path, site, held, resolve(path, site), MOST_RETRIES);
    }

    private Delivered answer(
            TrackPath path, Optional<Site> site, Predicate<String> held, Resolved resolved, int retries) {
        return switch (resolved) {
            case Hidden hidden -> withheld(path, site, hidden);
            case Shown shown -> shown(path, site, held, shown, retries);
        };
    }

    private Resolved resolve(TrackPath path, Optional<Site> site) {
        return assets.resolve(
                new AssetReference(path.key(), path.version()),
                Placement.wanted(path.locale(), site),
                site.map(Site::place).orElse(Place.ANYWHERE_ON_THE_WEB),
                clock.instant());
    }

    private Delivered shown(TrackPath path, Optional<Site> site, Predicate<String> held, Shown shown, int retries) {
        Asset asset = shown.asset();
        @Nullable MasterFile file = asset.tracks().get(path.language());
        if (file == null) {
            Lifetime brief = settings.withheld(shown.verdict().until());
            return text(
                    path,
                    site,
                    List.of(shown.base(), asset),
                    NOT_FOUND,
                    "There are no subtitles in this language.\n",
                    Standing.PERMITTED,
                    brief);
        }
        Optional<Body> body = body(path, site, held, shown, file);
        if (body.isPresent()) {
            return track(path, site, shown, file, body.get());
        }
        if (retries > 0) {
            return answer(path, site, held, resolve(path, site), retries - 1);
        }
        throw new SourceUnavailable(
                "This asset is being changed; ask again in a moment.", path.key() + " changed each time it was opened");
    }

    /** The file, empty if what was permitted changed while it was opened. */
    private Optional<Body> body(
            TrackPath path, Optional<Site> site, Predicate<String> held, Shown shown, MasterFile file) {
        try {
            return originals.body(
                    shown.asset(), file, held, () -> resolve(path, site).equals(shown));
        } catch (SourceUnavailable e) {
            // A source that no longer holds a version may have told the catalog of the next one meanwhile.
            if (resolve(path, site).equals(shown)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private Delivered track(TrackPath path, Optional<Site> site, Shown shown, MasterFile file, Body body) {
        return new Delivered(
                OK,
                file.mediaType() + "; charset=utf-8",
                body,
                Originals.validator(shown.asset(), file),
                Standing.PERMITTED,
                settings.facts(shown.verdict().until()),
                List.of(),
                CacheOutcome.BYPASS,
                tags(path, site, List.of(shown.base(), shown.asset())),
                Optional.empty(),
                Optional.empty(),
                file.fileName());
    }

    private Delivered withheld(TrackPath path, Optional<Site> site, Hidden hidden) {
        Reason reason = hidden.verdict().reason();
        boolean gone = reason == Reason.WITHDRAWN || reason == Reason.EXPIRED;
        return text(
                path,
                site,
                hidden.base().stream().toList(),
                gone ? GONE : NOT_FOUND,
                gone ? "This file is no longer available.\n" : "This file is not available.\n",
                Standing.of(hidden.verdict()),
                settings.withheld(hidden.verdict().until()));
    }

    private static Delivered text(
            TrackPath path,
            Optional<Site> site,
            List<Asset> made,
            int status,
            String text,
            Standing standing,
            Lifetime lifetime) {
        return new Delivered(
                status,
                TEXT,
                Body.InMemory.of(text),
                ContentDigest.validator(ContentDigest.of(text)),
                standing,
                lifetime,
                List.of(),
                CacheOutcome.BYPASS,
                tags(path, site, made),
                Optional.empty(),
                Optional.empty(),
                "not-available.txt");
    }

    private static List<String> tags(TrackPath path, Optional<Site> site, List<Asset> made) {
        List<String> tags = new ArrayList<>(Stream.concat(
                        Stream.of("asset-" + path.key()),
                        made.stream()
                                .flatMap(asset -> Stream.of(
                                        "asset-" + asset.key(),
                                        "source-" + asset.id().source())))
                .distinct()
                .toList());
        site.ifPresent(one -> tags.add("site-" + one.name()));
        return tags;
    }
}
