package org.vitrine.generic.api.exchange;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.reference.AssetReference;
import org.vitrine.generic.api.problem.Problem;

/** What callers write into paths and queries, turned into values. Every refusal says what is expected. */
public final class Asked {

    private Asked() {}

    /** A parameter's value; an empty one counts as not said. */
    public static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isEmpty());
    }

    /** A language tag. */
    public static Optional<LanguageTag> locale(@Nullable String value) {
        return text(value)
                .map(tag -> LanguageTag.parse(tag)
                        .orElseThrow(() -> Problem.malformed("The parameter locale is a language tag such as en-GB.")));
    }

    /** An asset's key, or a reference to it. */
    public static AssetKey key(String value) {
        String key = value.startsWith(AssetReference.SCHEME) ? value.substring(AssetReference.SCHEME.length()) : value;
        return AssetKey.parse(key)
                .orElseThrow(
                        () -> Problem.malformed("An asset key is 14 characters of 0-9 and a-z without i, l, o, u."));
    }

    /** How many to give at most. */
    public static int limit(@Nullable String value, int usual, int most) {
        Optional<String> limit = text(value);
        if (limit.filter(text -> !text.matches("[1-9]\\d{0,5}") || Integer.parseInt(text) > most)
                .isPresent()) {
            throw Problem.malformed("The parameter limit is a whole number from 1 to " + most + ".");
        }
        return limit.map(Integer::parseInt).orElse(usual);
    }

    /** One of an enum's values by its name. */
    public static <E extends Enum<E>> Optional<E> choice(
            String parameter, @Nullable String value, E[] offered, Function<E, String> name) {
        return text(value)
                .map(text -> Arrays.stream(offered)
                        .filter(one -> name.apply(one).equals(text))
                        .findFirst()
                        .orElseThrow(() -> Problem.malformed("The parameter " + parameter + " is one of "
                                + Arrays.stream(offered).map(name).collect(Collectors.joining(", ")) + ".")));
    }
}
