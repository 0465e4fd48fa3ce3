package org.vitrine.catalog.yaml;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * The file being read and where its mistakes go.
 *
 * @param variables resolves what a text leaves to its surroundings; what it refuses is a mistake in its words
 */
record YamlSource(String file, UnaryOperator<String> variables, Mistakes mistakes) {

    void mistake(Optional<Mark> mark, String path, String message) {
        mistakes.add(file, line(mark), path, message);
    }

    static int line(Optional<Mark> mark) {
        return mark.map(at -> at.getLine() + 1).orElse(1);
    }
}
