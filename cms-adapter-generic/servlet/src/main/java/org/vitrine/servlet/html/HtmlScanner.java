package org.vitrine.servlet.html;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Splits a page into text and the tags that matter, in chunks of any size. Works on bytes: in every charset that it is
 * used with, the characters of markup are those of ASCII. Follows the tokenizer of the HTML Living Standard (section
 * 13.2.5) as far as the ends of tags depend on it.
 */
final class HtmlScanner {

    /** Receives a page's parts in order; together they are the page. */
    interface Parts {

        /** Bytes that stay as they are. */
        void text(byte[] bytes, int from, int to) throws IOException;

        /** A whole tag, from its {@code <} to its {@code >}. */
        void tag(String name, boolean end, byte[] bytes) throws IOException;
    }

    private enum State {
        TEXT,
        TAG_OPEN,
        END_TAG_OPEN,
        DECLARATION,
        BOGUS_COMMENT,
        COMMENT,
        CDATA,
        RAW_TEXT,
        PLAIN_TEXT,
        IN_TAG
    }

    private static final int LONGEST_TAG = 16 * 1024;
    private static final String COMMENT_OPEN = "--";
    private static final String CDATA_OPEN = "[CDATA[";
    private static final Set<String> RAW =
            Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes");
    private static final Set<String> FOREIGN = Set.of("svg", "math");

    private final Set<String> wanted;
    private final Parts parts;
    private final TagSyntax syntax = new TagSyntax();
    private final StringBuilder declaration = new StringBuilder();
    private State state = State.TEXT;
    private boolean endTag;
    private CommentEnd comment = new CommentEnd();
    private int brackets;
    private int foreignDepth;
    private @Nullable RawTextEnd rawText;

    /** The beginning of what may be a tag that matters. Empty while {@link #holding} is false. */
    private final HeldBytes held = new HeldBytes(LONGEST_TAG);

    private boolean holding;
    /** Where in the chunk the text begins that has not been handed on. */
    private int plain;

    /** @param wanted names of the tags that are reported whole */
    HtmlScanner(Set<String> wanted, Parts parts) {
        this.wanted = Set.copyOf(wanted);
        this.parts = parts;
    }

    /** Takes the next bytes of the page. */
    void scan(byte[] bytes, int from, int to) throws IOException {
        plain = from;
        for (int i = from; i < to; i++) {
            if (state == State.TEXT) {
                while (i < to && bytes[i] != '<') {
                    i++;
                }
                if (i < to) {
                    hold(bytes, i);
                }
            } else {
                step(bytes, i);
            }
        }
        if (!holding) {
            parts.text(bytes, plain, to);
        }
    }

    /** The page has ended, wherever that is. */
    void finish() throws IOException {
        release(0);
    }

    /** Bytes that are held back, in memory. */
    int retained() {
        return held.capacity();
    }

    private void step(byte[] bytes, int i) throws IOException {
        byte next = bytes[i];
        switch (state) {
            case TAG_OPEN -> open(bytes, i);
            case END_TAG_OPEN -> {
                if (isLetter(next)) {
                    beginTag(next, true);
                } else {
                    releaseAs(next == '>' ? State.TEXT : State.BOGUS_COMMENT, i);
                }
            }
            case DECLARATION -> declare(next, i);
            case IN_TAG -> inTag(next, i);
            case COMMENT -> state = comment.accept(next) ? State.TEXT : State.COMMENT;
            case BOGUS_COMMENT -> state = next == '>' ? State.TEXT : State.BOGUS_COMMENT;
            case CDATA -> {
                state = next == '>' && brackets >= 2 ? State.TEXT : State.CDATA;
                brackets = next == ']' ? brackets + 1 : 0;
            }
            case RAW_TEXT -> {
                if (rawText == null || rawText.accept(next)) {
                    syntax.begin();
                    endTag = true;
                    state = State.IN_TAG;
                    inTag(next, i);
                }
            }
            case TEXT, PLAIN_TEXT -> {
                // Nothing begins here.
            }
        }
    }

    private void open(byte[] bytes, int i) throws IOException {
        byte next = bytes[i];
        if (isLetter(next)) {
            beginTag(next, false);
        } else if (next == '/') {
            held.add(next);
            state = State.END_TAG_OPEN;
        } else if (next == '!') {
            held.add(next);
            declaration.setLength(0);
            state = State.DECLARATION;
        } else if (next == '<') {
            release(i);
            hold(bytes, i);
        } else {
            releaseAs(next == '?' ? State.BOGUS_COMMENT : State.TEXT, i);
        }
    }

    private void declare(byte next, int i) throws IOException {
        declaration.append((char) next);
        String begun = declaration.toString();
        if (begun.equals(COMMENT_OPEN)) {
            comment = new CommentEnd();
            releaseAs(State.COMMENT, i);
        } else if (begun.equals(CDATA_OPEN)) {
            brackets = 0;
            releaseAs(State.CDATA, i);
        } else if (COMMENT_OPEN.startsWith(begun) || CDATA_OPEN.startsWith(begun)) {
            held.add(next);
        } else {
            releaseAs(next == '>' ? State.TEXT : State.BOGUS_COMMENT, i);
        }
    }

    private void beginTag(byte next, boolean end) {
        held.add(next);
        syntax.begin();
        syntax.accept(next);
        endTag = end;
        state = State.IN_TAG;
    }

    private void inTag(byte next, int i) throws IOException {
        boolean unnamed = !syntax.isNamed();
        boolean ended = syntax.accept(next) == TagSyntax.Part.END;
        if (holding) {
            boolean unwanted = unnamed && syntax.isNamed() && !wanted.contains(syntax.name());
            if (unwanted || held.isFull()) {
                release(i);
            } else {
                held.add(next);
            }
        }
        if (ended) {
            String name = syntax.name();
            state = following(name);
            if (holding) {
                holding = false;
                plain = i + 1;
                byte[] tag = held.copy();
                held.clear();
                parts.tag(name, endTag, tag);
            }
        }
    }

    /** What comes behind a tag. */
    private State following(String name) {
        boolean foreign = FOREIGN.contains(name);
        if (endTag) {
            foreignDepth = Math.max(0, foreignDepth - (foreign ? 1 : 0));
            return State.TEXT;
        }
        // Only in SVG and MathML does a tag that closes itself have no content.
        if (syntax.closesItself() && (foreign || foreignDepth > 0)) {
            return State.TEXT;
        }
        foreignDepth += foreign ? 1 : 0;
        if (RAW.contains(name)) {
            rawText = new RawTextEnd(name);
            return State.RAW_TEXT;
        }
        return name.equals("plaintext") ? State.PLAIN_TEXT : State.TEXT;
    }

    private void hold(byte[] bytes, int i) throws IOException {
        parts.text(bytes, plain, i);
        holding = true;
        held.add(bytes[i]);
        state = State.TAG_OPEN;
    }

    /** What was held is text, and so is what follows from a place in the chunk. */
    private void release(int i) throws IOException {
        if (holding) {
            holding = false;
            parts.text(held.array(), 0, held.size());
            held.clear();
            plain = i;
        }
    }

    private void releaseAs(State next, int i) throws IOException {
        release(i);
        state = next;
    }

    private static boolean isLetter(byte next) {
        return (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
    }
}
