package org.vitrine.servlet.html;

/**
 * The inside of a tag, character by character, behind its {@code <} or {@code </} (HTML Living Standard, sections
 * 13.2.5.8 and 13.2.5.32 to 13.2.5.40). Says what each character belongs to.
 */
final class TagSyntax {

    enum Part {
        NAME,
        BETWEEN,
        ATTRIBUTE,
        EQUALS,
        VALUE,
        END
    }

    private enum State {
        NAME,
        BEFORE_ATTRIBUTE,
        ATTRIBUTE,
        AFTER_ATTRIBUTE,
        BEFORE_VALUE,
        DOUBLE_QUOTED,
        SINGLE_QUOTED,
        UNQUOTED
    }

    /** No element that matters here has a longer name. */
    private static final int LONGEST_NAME = 16;

    private final StringBuilder letters = new StringBuilder();
    private String name = "";
    private State state = State.NAME;
    private boolean slash;

    /** Begins a tag. */
    void begin() {
        letters.setLength(0);
        name = "";
        slash = false;
        state = State.NAME;
    }

    /** The tag's name in lower case, once it is known; a very long one is cut. */
    String name() {
        return name;
    }

    boolean isNamed() {
        return state != State.NAME;
    }

    /** Whether the tag ended in {@code />}. */
    boolean closesItself() {
        return slash;
    }

    /** Where a quoted value ends that is open at the first of some bytes; there, if none is. Those before are taken. */
    int pastValue(byte[] bytes, int from, int to) {
        if (state != State.DOUBLE_QUOTED && state != State.SINGLE_QUOTED) {
            return from;
        }
        char quote = state == State.DOUBLE_QUOTED ? '"' : '\'';
        int at = from;
        while (at < to && bytes[at] != quote) {
            at++;
        }
        return at;
    }

    /** Takes the next character. */
    Part accept(int next) {
        return switch (state) {
            case NAME -> name(next);
            case BEFORE_ATTRIBUTE -> endsName(next) ? between(next) : attribute();
            case ATTRIBUTE -> inAttribute(next);
            case AFTER_ATTRIBUTE -> afterAttribute(next);
            case BEFORE_VALUE -> isSpace(next) ? Part.BETWEEN : next == '>' ? between(next) : value(next);
            case DOUBLE_QUOTED -> next == '"' ? between(' ') : Part.VALUE;
            case SINGLE_QUOTED -> next == '\'' ? between(' ') : Part.VALUE;
            case UNQUOTED -> isSpace(next) || next == '>' ? between(next) : Part.VALUE;
        };
    }

    private Part name(int next) {
        if (endsName(next)) {
            name = letters.toString();
            return between(next);
        }
        if (letters.length() < LONGEST_NAME) {
            letters.append((char) (next >= 'A' && next <= 'Z' ? next + ('a' - 'A') : next));
        }
        return Part.NAME;
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

    private static boolean endsName(int next) {
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
