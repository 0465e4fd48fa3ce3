package org.vitrine.catalog.preset;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may be written in a file, by the word it is written with. */
final class Named {

    private Named() {}

    static <T> Map<String, T> by(T[] values, Function<T, String> name) {
        return Stream.of(values).collect(Collectors.toMap(name, Function.identity()));
    }
}
