package org.vitrine.core.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.governance.Verdict;
import org.vitrine.core.governance.Verdict.Withheld;
import org.vitrine.core.locale.LanguageTag;

/** What is worth knowing of an asset before using it. */
public enum Notice {
    /** It may not be shown. */
    WITHHELD,
    /** It may be shown for a few more days. */
    EXPIRING,
    /** It may be shown until a day that is further away. */
    LIMITED,
    /** Those who cannot see it are told nothing in the page's language. */
    NO_ALT_TEXT;

    /** From how long before its end on an asset is said to expire. */
    public static final Duration SOON = Duration.ofDays(30);

    /** The notices of an asset, the most urgent first. */
    public static List<Notice> of(Asset asset, Verdict verdict, LanguageTag locale, Instant now) {
        return Stream.of(standing(verdict, now), altText(asset, locale))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The notice of a verdict; none if nothing ends. */
    public static Optional<Notice> standing(Verdict verdict, Instant now) {
        if (verdict instanceof Withheld) {
            return Optional.of(WITHHELD);
        }
        return verdict.until().map(end -> endsSoon(end, now) ? EXPIRING : LIMITED);
    }

    /** Whether an end is so near that it is told as a warning. */
    public static boolean endsSoon(Instant end, Instant now) {
        return !end.isAfter(now.plus(SOON));
    }

    private static Optional<Notice> altText(Asset asset, LanguageTag locale) {
        boolean missing = asset.kind() == AssetKind.IMAGE
                && asset.texts().altText().in(List.of(locale)).isEmpty();
        return missing ? Optional.of(NO_ALT_TEXT) : Optional.empty();
    }

    /** The name used in JSON: lower case with hyphens. */
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
