package org.vitrine.proxy.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.digest.ContentDigest;
import org.vitrine.core.governance.Reason;
import org.vitrine.core.refusal.NotAllowed;
import org.vitrine.core.refusal.OversizedRendition;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.core.refusal.TookTooLong;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.proxy.cache.CacheOutcome;
import org.vitrine.proxy.delivery.Body.InMemory;
import org.vitrine.proxy.delivery.Fallbacks.StandIn;
import org.vitrine.proxy.log.LogText;
import org.vitrine.proxy.log.SparingLog;
import org.vitrine.proxy.quality.FoundQualities;
import org.vitrine.proxy.quality.FoundQuality;
import org.vitrine.proxy.quality.QualityFinder;
import org.vitrine.proxy.rendering.Mark;
import org.vitrine.proxy.rendering.PicturePlan;
import org.vitrine.proxy.rendering.StalePicture;
import org.vitrine.proxy.resolution.Earliest;
import org.vitrine.proxy.resolution.Resolved.Hidden;
import org.vitrine.proxy.resolution.Resolved.Shown;

/** Says what was found: the asset's file, or what stands in for it, for how long, and why. */
final class Answers {

    private static final Logger log = LoggerFactory.getLogger(Answers.class);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int UNAVAILABLE = 503;
    private static final int GATEWAY_TIMEOUT = 504;

    private final SparingLog withheld = new SparingLog();
    private final Fallbacks fallbacks;
    private final FoundQualities qualities;
    private final DeliverySettings settings;

    Answers(Fallbacks fallbacks, FoundQualities qualities, DeliverySettings settings) {
        this.fallbacks = fallbacks;
        this.qualities = qualities;
        this.settings = settings;
    }

    Delivered picture(Asked asked, Shown shown, PicturePlan plan, Rendered picture) {
        List<Asset> made = Stream.concat(Stream.of(shown.base(), shown.asset()), plan.mark().map(Mark::asset).stream())
                .toList();
        return new Delivered(
                OK,
                picture.format().mediaType(),
                picture.body(),
                picture.validator(),
                Standing.PERMITTED,
                permitted(asked, shown, plan.until()),
                asked.varying(),
                picture.outcome(),
                tags(asked, made),
                quality(asked, picture),
                key(picture),
                fileName(asked, picture.format()));
    }

    /** Something older, or of another size or format, while the DAM does not give what is wanted. */
    Delivered stale(Asked asked, Shown shown, PicturePlan plan, StalePicture picture, SourceUnavailable refusal) {
        silent(shown, refusal);
        return new Delivered(
                OK,
                picture.format().mediaType(),
                new InMemory(picture.file().content()),
                ContentDigest.validator(picture.file().digest()),
                Standing.STALE,
                settings.withheld(permitted(asked, shown, plan.until()).until()),
                asked.varying(),
                CacheOutcome.STALE,
                tags(asked, List.of(shown.base(), shown.asset())),
                Optional.empty(),
                Optional.empty(),
                fileName(asked, picture.format()));
    }

    Delivered original(Asked asked, Shown shown, Body body) {
        return new Delivered(
                OK,
                shown.asset().master().mediaType(),
                body,
                Originals.validator(shown.asset(), shown.asset().master()),
                Standing.PERMITTED,
                permitted(asked, shown, Optional.empty()),
                List.of(),
                CacheOutcome.BYPASS,
                tags(asked, List.of(shown.base(), shown.asset())),
                Optional.empty(),
                Optional.empty(),
                shown.asset().master().fileName());
    }

    Delivered withheld(Asked asked, Hidden hidden) {
        Reason reason = hidden.verdict().reason();
        note(asked, reason.token());
        List<Asset> made = hidden.base().stream().toList();
        Optional<Instant> until = hidden.verdict().until();
        int set = asked.preset().withheldStatus();
        if (asked.forPicture()) {
            int status = reason == Reason.UNKNOWN ? NOT_FOUND : set;
            return standIn(asked, made, status, Standing.of(hidden.verdict()), until);
        }
        boolean gone = reason == Reason.WITHDRAWN || reason == Reason.EXPIRED;
        int status = set == OK || reason == Reason.UNKNOWN ? gone ? GONE : NOT_FOUND : set;
        return text(asked, made, status, Standing.of(hidden.verdict()), until);
    }

    /** A master that cannot be read does not break pages; what is wrong stands in the log. */
    Delivered broken(Asked asked, Shown shown) {
        List<Asset> made = List.of(shown.base(), shown.asset());
        return standIn(
                asked,
                made,
                asked.preset().withheldStatus(),
                Standing.BROKEN,
                shown.verdict().until());
    }

    /** The same for a picture that would be too large, while smaller ones of the same master can be made. */
    Delivered oversized(Asked asked, Shown shown, OversizedRendition refusal) {
        note(asked, refusal.publicText());
        return broken(asked, shown);
    }

    /** What is shown under a watermark only is not shown without it. */
    Delivered unmarked(Asked asked, Shown shown, NotAllowed refusal) {
        note(asked, LogText.of(refusal.detail()));
        return standIn(
                asked,
                List.of(shown.base(), shown.asset()),
                asked.preset().withheldStatus(),
                Standing.UNMARKED,
                shown.verdict().until());
    }

    /** An error to caches, which do not keep it and may show what they still hold, and a picture to people. */
    Delivered unavailable(Asked asked, Shown shown, SourceUnavailable refusal) {
        if (!asked.forPicture()) {
            throw refusal;
        }
        silent(shown, refusal);
        List<Asset> made = List.of(shown.base(), shown.asset());
        return standIn(
                asked,
                made,
                GATEWAY_TIMEOUT,
                Standing.UNAVAILABLE,
                shown.verdict().until());
    }

    /** The same for a picture that was not made in time. */
    Delivered late(Asked asked, Shown shown, TookTooLong refusal) {
        log.warn(
                "Asset {} in preset {} is late: {} {}",
                shown.asset().key(),
                asked.preset().name(),
                refusal.publicText(),
                LogText.of(refusal.detail()));
        return standIn(
                asked,
                List.of(shown.base(), shown.asset()),
                UNAVAILABLE,
                Standing.LATE,
                shown.verdict().until());
    }

    private static void silent(Shown shown, SourceUnavailable refusal) {
        log.warn(
                "Source {} does not hand out asset {}: {} {}",
                shown.asset().id().source(),
                shown.asset().key(),
                refusal.publicText(),
                LogText.of(refusal.detail()));
    }

    private Delivered standIn(Asked asked, List<Asset> made, int status, Standing standing, Optional<Instant> until) {
        StandIn standIn = fallbacks.find(
                asked.placement(),
                asked.wish(),
                validator -> status == OK && asked.held().test(validator));
        Rendered picture = standIn.rendered();
        List<Asset> all = new ArrayList<>(made);
        all.addAll(standIn.of());
        List<String> tags = tags(asked, all);
        // Also those that did not stand in: one of them may be about to.
        asked.placement().fallbacks().forEach(key -> addOnce(tags, "asset-" + key));
        return new Delivered(
                status,
                picture.format().mediaType(),
                picture.body(),
                picture.validator(),
                standing,
                status < UNAVAILABLE ? settings.withheld(Earliest.of(until, standIn.until())) : Lifetime.NONE,
                asked.varying(),
                picture.outcome(),
                tags,
                Optional.empty(),
                key(picture),
                fileName(asked, picture.format()));
    }

    private Delivered text(Asked asked, List<Asset> made, int status, Standing standing, Optional<Instant> until) {
        String text = status == GONE ? "This file is no longer available.\n" : "This file is not available.\n";
        return new Delivered(
                status,
                "text/plain; charset=utf-8",
                InMemory.of(text),
                ContentDigest.validator(ContentDigest.of(text)),
                standing,
                settings.withheld(until),
                List.of(),
                CacheOutcome.BYPASS,
                tags(asked, made),
                Optional.empty(),
                Optional.empty(),
                "not-available.txt");
    }

    private void note(Asked asked, String why) {
        String key = asked.path().key().value();
        String preset = asked.preset().name();
        if (withheld.isNew(key + preset + why)) {
            log.info("Withheld asset {} in preset {}: {}", key, preset, why);
        }
    }

    private static Optional<String> key(Rendered picture) {
        return Optional.of(ContentDigest.validator(picture.plan().key().digest()));
    }

    /** Whether all that {@link #picture} says of a picture is in memory. */
    boolean recalls(Asked asked, Rendered picture) {
        return !seeksQuality(asked) || qualities.recalls(picture.validator());
    }

    private static boolean seeksQuality(Asked asked) {
        return QualityFinder.seeks(asked.preset().encoding());
    }

    private Optional<FoundQuality> quality(Asked asked, Rendered picture) {
        return seeksQuality(asked) ? qualities.find(picture.validator()) : Optional.empty();
    }

    private Lifetime permitted(Asked asked, Shown shown, Optional<Instant> markUntil) {
        Optional<Instant> signatureEnds = asked.path().expires().map(Instant::ofEpochSecond);
        return settings.permitted(
                asked.preset(), Earliest.of(shown.verdict().until(), Earliest.of(markUntil, signatureEnds)));
    }

    private static List<String> tags(Asked asked, List<Asset> made) {
        List<String> tags = new ArrayList<>();
        tags.add("asset-" + asked.path().key());
        made.forEach(asset -> addOnce(tags, "asset-" + asset.key()));
        made.forEach(asset -> addOnce(tags, "source-" + asset.id().source()));
        tags.add("preset-" + asked.preset().name());
        asked.preset().look().watermark().ifPresent(mark -> addOnce(tags, "asset-" + mark.asset()));
        asked.placement().site().ifPresent(site -> tags.add("site-" + site.name()));
        return tags;
    }

    private static void addOnce(List<String> tags, String tag) {
        if (!tags.contains(tag)) {
            tags.add(tag);
        }
    }

    private static String fileName(Asked asked, ImageFormat format) {
        return asked.path().seoName().orElse(asked.path().key().value()) + "." + format.extension();
    }
}
