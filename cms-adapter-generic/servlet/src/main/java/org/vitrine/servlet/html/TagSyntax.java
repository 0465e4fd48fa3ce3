package org.vitrine.servlet.html;

/**
 * The inside of a tag behind its name, character by character (HTML Living Standard, sections 13.2.5.32 to 13.2.5.40).
 * Says what each character belongs to.
 */
final class TagSyntax {

    enum Part {
        BETWEEN,
        ATTRIBUTE,
        EQUALS,
        VALUE,
        END
    }

    private enum State {
        BEFORE_ATTRIBUTE,
        ATTRIBUTE,
        AFTER_ATTRIBUTE,
        BEFORE_VALUE,
        DOUBLE_QUOTED,
        SINGLE_QUOTED,
        UNQUOTED
    }

    private State state = State.BEFORE_ATTRIBUTE;
    private boolean slash;

    /** Begins a tag. */
    void begin() {
        slash = false;
        state = State.BEFORE_ATTRIBUTE;
    }

    /** Whether the tag ended in {@code />}. */
    boolean closesItself() {
        return slash;
    }

    /** Takes all bytes before the one that ends the tag; gives where that is, or the end of the bytes. */
    int past(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            at = pastPart(bytes, at, to);
            if (at < to) {
                // A value between quotes has been passed, and what is here is its quote.
                if (bytes[at] == '>') {
                    return at;
                }
                accept(bytes[at]);
            }
        }
        return to;
    }

    /** Takes bytes that go on with what they are in: the bulk of names and quoted values. */
    private int pastPart(byte[] bytes, int from, int to) {
        return switch (state) {
            case ATTRIBUTE -> {
                int at = from;
                // In ASCII, what ends a name comes before the letters.
                while (at < to && bytes[at] > '>') {
                    at++;
                }
                yield at;
            }
            case DOUBLE_QUOTED -> indexOf('"', bytes, from, to);
            case SINGLE_QUOTED -> indexOf('\'', bytes, from, to);
            default -> from;
        };
    }

    /** Where a character of ASCII is first; the end of the bytes if it is not among them. */
    static int indexOf(char wanted, byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    /** Takes the next character. */
    Part accept(int next) {
        return switch (state) {
            case BEFORE_ATTRIBUTE -> endsName(next) ? between(next) : attribute();
            case ATTRIBUTE -> inAttribute(next);
            case AFTER_ATTRIBUTE -> afterAttribute(next);
            case BEFORE_VALUE -> isSpace(next) ? Part.BETWEEN : next == '>' ? between(next) : value(next);
            case DOUBLE_QUOTED -> next == '"' ? between(' ') : Part.VALUE;
            case SINGLE_QUOTED -> next == '\'' ? between(' ') : Part.VALUE;
            case UNQUOTED -> isSpace(next) || next == '>' ? between(next) : Part.VALUE;
        };
    }

    private Part inAttribute(int next) {
        if (isSpace(next)) {
            state = State.AFTER_ATTRIBUTE;
            return Part.BETWEEN;
        }
        return endsName(next) ? between(next) : next == '=' ? equals() : Part.ATTRIBUTE;
    }

    private Part afterAttribute(int next) {
        if (isSpace(next)) {
            return Part.BETWEEN;
        }
        return endsName(next) ? between(next) : next == '=' ? equals() : attribute();
    }

    static boolean endsName(int next) {
        return isSpace(next) || next == '/' || next == '>';
    }

    private Part between(int next) {
        state = State.BEFORE_ATTRIBUTE;
        if (next == '>') {
            return Part.END;
        }
        slash = next == '/';
        return Part.BETWEEN;
    }

    private Part attribute() {
        slash = false;
        state = State.ATTRIBUTE;
        return Part.ATTRIBUTE;
    }

    private Part equals() {
        state = State.BEFORE_VALUE;
        return Part.EQUALS;
    }

    private Part value(int next) {
        if (next == '"') {
            state = State.DOUBLE_QUOTED;
            return Part.BETWEEN;
        }
        if (next == '\'') {
            state = State.SINGLE_QUOTED;
            return Part.BETWEEN;
        }
        state = State.UNQUOTED;
        return Part.VALUE;
    }

    static boolean isSpace(int next) {
        return next == ' ' || next == '\n' || next == '\t' || next == '\r' || next == '\f';
    }
}
