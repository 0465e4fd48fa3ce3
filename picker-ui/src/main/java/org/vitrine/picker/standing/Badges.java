package org.vitrine.picker.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.governance.Verdict;
import org.vitrine.core.governance.Verdict.Permitted;
import org.vitrine.core.governance.Verdict.Withheld;
import org.vitrine.core.locale.LanguageTag;

/** What an editor must know of an asset before using it. */
public final class Badges {

    /** From how long before its end on an asset is said to expire. */
    public static final Duration SOON = Duration.ofDays(30);

    private Badges() {}

    /** The badges of an asset, the most urgent first. */
    public static List<Badge> of(Asset asset, Verdict verdict, LanguageTag locale, Instant now) {
        return Stream.of(standing(verdict, now), altText(asset, locale))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The badge of a verdict; none if nothing ends. */
    public static Optional<Badge> standing(Verdict verdict, Instant now) {
        return switch (verdict) {
            case Withheld withheld -> Optional.of(blocked(withheld));
            case Permitted permitted -> permitted.until().map(end -> ending(end, now));
        };
    }

    private static Badge ending(Instant end, Instant now) {
        if (end.isAfter(now.plus(SOON))) {
            return Badge.of(Tone.PLAIN, "clock", "badge.until", lastMoment(end));
        }
        return Badge.of(Tone.WARNING, "clock", "badge.ends-in", daysLeft(end, now));
    }

    private static Badge blocked(Withheld withheld) {
        return switch (withheld.reason()) {
            case EXPIRED ->
                Badge.of(
                        Tone.BLOCKED,
                        "lock",
                        "badge.expired",
                        withheld.since().map(Badges::lastMoment).orElse(Instant.EPOCH));
            case EMBARGOED ->
                Badge.of(
                        Tone.BLOCKED,
                        "lock",
                        "badge.embargoed",
                        withheld.until().orElse(Instant.EPOCH));
            case UNKNOWN, WITHDRAWN, NOT_APPROVED, NOT_FOR_THIS_MARKET, NOT_FOR_THIS_CHANNEL ->
                Badge.of(Tone.BLOCKED, "lock", "badge." + withheld.reason().token());
        };
    }

    private static Optional<Badge> altText(Asset asset, LanguageTag locale) {
        boolean missing = asset.kind() == AssetKind.IMAGE
                && asset.texts().altText().in(List.of(locale)).isEmpty();
        return missing ? Optional.of(Badge.of(Tone.NOTE, "text", "badge.no-alt-text")) : Optional.empty();
    }

    /** Whole days until an end, the begun one included: 1 on the last day. */
    public static long daysLeft(Instant end, Instant now) {
        return Math.max(1, Duration.between(now, end).plusDays(1).minusNanos(1).toDays());
    }

    /** The last moment before an exclusive end: people name the last day, not the first day after. */
    public static Instant lastMoment(Instant end) {
        return end.minusSeconds(1);
    }
}
