package org.vitrine.picker.embed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.refusal.MalformedRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the host asks for once the frame stands: the message {@code vitrine:open}.
 *
 * @param token minted by the CMS; not yet checked
 * @param locale language of the page, empty for the site's default
 * @param value the reference stored before, empty if none
 * @param kinds what fits, empty for every kind
 * @param presets names of the presets of the place, the first is the one shown; empty for all the site offers
 * @param multiple whether several assets may be chosen
 */
public record Opening(
        String token,
        Optional<LanguageTag> locale,
        String value,
        Set<AssetKind> kinds,
        List<String> presets,
        boolean multiple) {

    private static final int LONGEST = 20_000;
    private static final int MOST_WORDS = 50;
    private static final JsonMapper JSON = JsonMapper.shared();

    public Opening {
        kinds = Set.copyOf(kinds);
        presets = List.copyOf(presets);
    }

    /**
     * Reads the message.
     *
     * @throws MalformedRequest if it is none; the message says which part is wrong
     */
    public static Opening read(String message) {
        if (message.length() > LONGEST) {
            throw new MalformedRequest("The message vitrine:open is longer than " + LONGEST + " characters.");
        }
        JsonNode node = parse(message);
        if (!node.isObject()) {
            throw new MalformedRequest("The message vitrine:open is an object.");
        }
        String locale = text(node, "locale");
        return new Opening(
                text(node, "token"),
                locale.isEmpty() ? Optional.empty() : Optional.of(language(locale)),
                text(node, "value"),
                kinds(words(node, "kinds")),
                words(node, "presets"),
                node.path("multiple").asBoolean(false));
    }

    private static JsonNode parse(String message) {
        try {
            return JSON.readTree(message);
        } catch (JacksonException e) {
            throw new MalformedRequest("The message vitrine:open is not JSON.");
        }
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isString()) {
            throw new MalformedRequest("In the message vitrine:open, " + name + " is a text.");
        }
        return value.stringValue();
    }

    private static List<String> words(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (!value.isArray() || value.size() > MOST_WORDS) {
            throw new MalformedRequest(
                    "In the message vitrine:open, " + name + " is a list of at most " + MOST_WORDS + " names.");
        }
        List<String> words = new ArrayList<>();
        value.forEach(word -> words.add(word.asString("")));
        return words;
    }

    private static Set<AssetKind> kinds(List<String> names) {
        Set<AssetKind> kinds = EnumSet.noneOf(AssetKind.class);
        for (String name : names) {
            kinds.add(kind(name)
                    .orElseThrow(() -> new MalformedRequest("In the message vitrine:open, kinds are image, video,"
                            + " document and audio; not \"" + name + "\".")));
        }
        return kinds;
    }

    private static Optional<AssetKind> kind(String name) {
        return Arrays.stream(AssetKind.values())
                .filter(kind -> kind.token().equals(name))
                .findFirst();
    }

    private static LanguageTag language(String text) {
        return LanguageTag.parse(text)
                .orElseThrow(() ->
                        new MalformedRequest("In the message vitrine:open, locale is a language tag such as en-GB."));
    }
}
