package org.vitrine.servlet.html;

import java.util.Locale;

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

    private final StringBuilder name = new StringBuilder();
    private State state = State.NAME;
    private boolean slash;

    /** Begins a tag. */
    void begin() {
        name.setLength(0);
        slash = false;
        state = State.NAME;
    }

    /** The tag's name in lower case; a very long one is cut. */
    String name() {
        return name.toString().toLowerCase(Locale.ROOT);
    }

    boolean isNamed() {
        return state != State.NAME;
    }

    /** Whether the tag ended in {@code />}. */
    boolean closesItself() {
        return slash;
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
            return between(next);
        }
        if (name.length() < LONGEST_NAME) {
            name.append((char) next);
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
