package org.vitrine.generic.facts;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.reference.AssetReference;
import org.vitrine.core.refusal.MalformedRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads a facts answer and takes over only what has the right shape: it becomes part of a page. */
final class FactsReader {

    private static final Pattern CANDIDATE = Pattern.compile("(\\S+)(?:\\s+\\d+(?:\\.\\d+)?[wx])?");
    private static final Pattern MEDIA_TYPE = Pattern.compile("image/[a-z0-9.+-]+");
    private static final Pattern MEDIA = Pattern.compile("\\(max-width: \\d{1,5}(\\.\\d{1,2})?px\\)");
    private static final int LARGEST_SIDE = 100_000;

    private final ObjectMapper json;

    FactsReader(ObjectMapper json) {
        this.json = json;
    }

    /** The facts in a body, empty if it holds none. */
    Optional<AssetFacts> read(String body) {
        try {
            JsonNode root = json.readTree(body);
            JsonNode permitted = root.path("verdict").path("permitted");
            return permitted.isBoolean() ? Optional.of(facts(root)) : Optional.empty();
        } catch (JacksonException | MalformedRequest e) {
            return Optional.empty();
        }
    }

    private AssetFacts facts(JsonNode root) {
        return new AssetFacts(
                AssetReference.parse(root.path("reference").asString("")),
                verdict(root.path("verdict")),
                text(root, "title"),
                text(root, "altText"),
                text(root, "altTextLanguage").flatMap(LanguageTag::parse),
                text(root, "credit"),
                text(root, "licence").filter(FactsReader::isWebAddress).map(URI::create),
                size(root),
                text(root, "src").filter(FactsReader::isLoadable),
                srcset(root),
                sources(root.path("sources")),
                Optional.of(root.path("jsonLd")).filter(JsonNode::isObject).map(json::writeValueAsString));
    }

    private static AssetFacts.Verdict verdict(JsonNode node) {
        return new AssetFacts.Verdict(
                node.path("permitted").asBoolean(),
                text(node, "until").flatMap(FactsReader::instant),
                text(node, "reason"));
    }

    private static List<AssetFacts.Source> sources(JsonNode nodes) {
        List<AssetFacts.Source> sources = new ArrayList<>();
        for (JsonNode node : nodes) {
            Optional<String> type = text(node, "type").filter(MEDIA_TYPE.asMatchPredicate());
            Optional<String> srcset = srcset(node);
            Optional<String> media = text(node, "media");
            // A source whose pages are not known must not become one for all pages.
            boolean sound = media.filter(MEDIA.asMatchPredicate().negate()).isEmpty();
            if (type.isPresent() && srcset.isPresent() && sound) {
                sources.add(new AssetFacts.Source(type.get(), media, srcset.get()));
            }
        }
        return sources;
    }

    private static Optional<String> srcset(JsonNode node) {
        return text(node, "srcset").filter(set -> {
            for (String candidate : set.split(",\\s+", -1)) {
                var form = CANDIDATE.matcher(candidate.strip());
                if (!form.matches() || !isLoadable(form.group(1))) {
                    return false;
                }
            }
            return true;
        });
    }

    private static Optional<Dimensions> size(JsonNode root) {
        int width = root.path("width").asInt(0);
        int height = root.path("height").asInt(0);
        boolean sound = width > 0 && height > 0 && width <= LARGEST_SIDE && height <= LARGEST_SIDE;
        return sound ? Optional.of(new Dimensions(width, height)) : Optional.empty();
    }

    private static Optional<String> text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() && !value.asString().isBlank()
                ? Optional.of(value.asString().strip())
                : Optional.empty();
    }

    private static Optional<Instant> instant(String text) {
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
