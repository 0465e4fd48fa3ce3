package org.vitrine.generic.api.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.vitrine.generic.api.problem.Problem;

/**
 * Where in a list to go on. Opaque to callers, and bound to the question it belongs to: going on with another question's
 * cursor would skip what was never seen.
 *
 * @param position parts that say where
 */
public record Cursor(List<String> position) {

    private static final String SEPARATOR = "\n";

    public Cursor {
        position = List.copyOf(position);
    }

    /** Reads a cursor, and checks that it belongs to a question. */
    public static Optional<Cursor> parse(Optional<String> text, List<?> question, int parts) {
        return text.map(cursor -> {
            List<String> read = decoded(cursor);
            if (read.size() != parts + 1 || !read.getFirst().equals(mark(question))) {
                throw Problem.malformed(
                        "This cursor belongs to another question: give only the cursor that the answer to"
                                + " the same question named as next, and leave everything else as it was.");
            }
            return new Cursor(read.subList(1, read.size()));
        });
    }

    /** The cursor as callers see it. */
    public String print(List<?> question) {
        String text = mark(question) + SEPARATOR + String.join(SEPARATOR, position);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A number in its position. */
    public int number(int part) {
        String text = position.get(part);
        if (!text.matches("\\d{1,9}")) {
            throw foreign();
        }
        return Integer.parseInt(text);
    }

    /** What is said of a cursor whose position is none. */
    public static Problem foreign() {
        return Problem.malformed("This cursor was not made here: give the one that an answer named as next.");
    }

    private static List<String> decoded(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Arrays.asList(text.split(SEPARATOR, -1));
        } catch (IllegalArgumentException notBase64) {
            return List.of();
        }
    }

    private static String mark(List<?> question) {
        CRC32 sum = new CRC32();
        sum.update(question.toString().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
