package org.vitrine.client.facts;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vitrine.client.json.JsonValue;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.reference.AssetReference;
import org.vitrine.core.refusal.MalformedRequest;

/** Reads an answer and takes over only what has the right shape: it becomes part of a page. */
final class FactsReader {

    private static final Pattern CANDIDATE = Pattern.compile("(\\S+)(?:\\s+\\d+(?:\\.\\d+)?[wx])?");
    private static final Pattern MEDIA_TYPE = Pattern.compile("image/[a-z0-9.+-]+");
    private static final Pattern MEDIA = Pattern.compile("\\(max-width: \\d{1,5}(\\.\\d{1,2})?px\\)");
    private static final Set<String> TRACK_KINDS =
            Set.of("subtitles", "captions", "descriptions", "chapters", "metadata");
    private static final int LARGEST_SIDE = 100_000;

    /** From here on, a problem's status blames no question. */
    private static final int SERVER_FAILS = 500;

    private FactsReader() {}

    /**
     * What one item of an answer says; {@link FactsAnswer.Away} if it says nothing that can be read, or that the asset's
     * source is silent.
     */
    static FactsAnswer read(JsonValue item) {
        JsonValue problem = item.at("problem");
        if (problem.at("status").whole().orElse(0) >= SERVER_FAILS) {
            return new FactsAnswer.Away();
        }
        if (problem.isObject()) {
            return new FactsAnswer.Unknown(
                    text(problem, "detail").or(() -> text(problem, "title")).orElse("unknown"), src(item));
        }
        try {
            return item.at("verdict").at("permitted").truth().isPresent()
                    ? new FactsAnswer.Known(facts(item))
                    : new FactsAnswer.Away();
        } catch (MalformedRequest e) {
            return new FactsAnswer.Away();
        }
    }

    private static AssetFacts facts(JsonValue item) {
        return new AssetFacts(
                AssetReference.parse(item.at("reference").text().orElse("")),
                verdict(item.at("verdict")),
                text(item, "title"),
                text(item, "altText"),
                text(item, "altTextLanguage").flatMap(LanguageTag::parse),
                text(item, "credit"),
                text(item, "licence").filter(FactsReader::isWebAddress).map(URI::create),
                size(item),
                src(item),
                srcset(item),
                sources(item.at("sources")),
                tracks(item.at("tracks"), text(item, "locale").flatMap(LanguageTag::parse)),
                Optional.of(item.at("jsonLd")).filter(JsonValue::isObject).map(JsonValue::print));
    }

    private static AssetFacts.Verdict verdict(JsonValue verdict) {
        return new AssetFacts.Verdict(
                verdict.at("permitted").truth().orElse(false),
                text(verdict, "until").flatMap(FactsReader::instant),
                text(verdict, "reason"));
    }

    private static List<AssetFacts.Source> sources(JsonValue listed) {
        List<AssetFacts.Source> sources = new ArrayList<>();
        for (JsonValue source : listed.items()) {
            Optional<String> type = text(source, "type").filter(MEDIA_TYPE.asMatchPredicate());
            Optional<String> srcset = srcset(source);
            Optional<String> media = text(source, "media");
            // A source whose pages are not known must not become one for all pages.
            boolean sound = media.filter(MEDIA.asMatchPredicate().negate()).isEmpty();
            if (type.isPresent() && srcset.isPresent() && sound) {
                sources.add(new AssetFacts.Source(type.get(), media, srcset.get()));
            }
        }
        return sources;
    }

    private static List<AssetFacts.Track> tracks(JsonValue listed, Optional<LanguageTag> page) {
        List<AssetFacts.Track> tracks = new ArrayList<>();
        for (JsonValue track : listed.items()) {
            Optional<String> kind = text(track, "kind").filter(TRACK_KINDS::contains);
            Optional<LanguageTag> language = text(track, "language").flatMap(LanguageTag::parse);
            Optional<String> src = src(track);
            if (kind.isPresent() && language.isPresent() && src.isPresent()) {
                tracks.add(new AssetFacts.Track(kind.get(), language.get(), text(track, "label"), src.get()));
            }
        }
        page.ifPresent(locale -> tracks.sort(Comparator.comparingInt(track -> distance(track.language(), locale))));
        return tracks;
    }

    private static int distance(LanguageTag language, LanguageTag page) {
        if (language.equals(page)) {
            return 0;
        }
        return language.language().equals(page.language()) ? 1 : 2;
    }

    private static Optional<String> src(JsonValue item) {
        return text(item, "src").filter(FactsReader::isLoadable);
    }

    private static Optional<String> srcset(JsonValue item) {
        return text(item, "srcset").filter(set -> {
            for (String candidate : set.split(",\\s+", -1)) {
                var form = CANDIDATE.matcher(candidate.strip());
                if (!form.matches() || !isLoadable(form.group(1))) {
                    return false;
                }
            }
            return true;
        });
    }

    private static Optional<Dimensions> size(JsonValue item) {
        int width = item.at("width").whole().orElse(0);
        int height = item.at("height").whole().orElse(0);
        boolean sound = width > 0 && height > 0 && width <= LARGEST_SIDE && height <= LARGEST_SIDE;
        return sound ? Optional.of(new Dimensions(width, height)) : Optional.empty();
    }

    private static Optional<String> text(JsonValue item, String name) {
        return item.at(name).text().map(String::strip).filter(text -> !text.isEmpty());
    }

    static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A delivery on the page's own host may name its pictures by path. */
    private static boolean isLoadable(String text) {
        return isWebAddress(text) || (text.startsWith("/") && !text.startsWith("//") && !text.contains("\\"));
    }

    private static boolean isWebAddress(String text) {
        try {
            String scheme = String.valueOf(URI.create(text).getScheme()).toLowerCase(Locale.ROOT);
            return scheme.equals("https") || scheme.equals("http");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
