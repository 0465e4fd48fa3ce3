package org.vitrine.picker.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.governance.Verdict;
import org.vitrine.core.governance.Verdict.Withheld;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.standing.Notice;

/** What an editor must know of an asset before using it. */
public final class Badges {

    private Badges() {}

    /** The badges of an asset, the most urgent first. */
    public static List<Badge> of(Asset asset, Verdict verdict, LanguageTag locale, Instant now) {
        return Notice.of(asset, verdict, locale, now).stream()
                .map(notice -> badge(notice, verdict, now))
                .toList();
    }

    /** The badge of a verdict; none if nothing ends. */
    public static Optional<Badge> standing(Verdict verdict, Instant now) {
        return Notice.standing(verdict, now).map(notice -> badge(notice, verdict, now));
    }

    private static Badge badge(Notice notice, Verdict verdict, Instant now) {
        Instant end = verdict.until().orElse(Instant.EPOCH);
        return switch (notice) {
            case WITHHELD -> blocked((Withheld) verdict);
            case EXPIRING -> Badge.of(Tone.WARNING, "clock", "badge.ends-in", daysLeft(end, now));
            case LIMITED -> Badge.of(Tone.PLAIN, "clock", "badge.until", lastMoment(end));
            case NO_ALT_TEXT -> Badge.of(Tone.NOTE, "text", "badge.no-alt-text");
        };
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

    /** Whole days until an end, the begun one included: 1 on the last day. */
    public static long daysLeft(Instant end, Instant now) {
        return Math.max(1, Duration.between(now, end).plusDays(1).minusNanos(1).toDays());
    }

    /** The last moment before an exclusive end: people name the last day, not the first day after. */
    public static Instant lastMoment(Instant end) {
        return end.minusSeconds(1);
    }
}
