package org.vitrine.servlet.html;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
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

        /** Whether a whole tag, from its {@code <} to its {@code >}, is to be reported; else it is text. */
        boolean matters(String name, boolean end, byte[] bytes, int from, int to);

        /** A tag that matters, behind all text before it. */
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
        TAG_NAME,
        IN_TAG
    }

    private static final int LONGEST_TAG = 16 * 1024;
    private static final String COMMENT_OPEN = "--";
    private static final String CDATA_OPEN = "[CDATA[";
    private static final Set<String> RAW =
            Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes");
    private static final Set<String> FOREIGN = Set.of("svg", "math");
    private static final String PLAIN = "plaintext";

    private final Set<String> wanted;
    private final Parts parts;
    private final TagName letters;
    private final TagSyntax syntax = new TagSyntax();
    private final StringBuilder declaration = new StringBuilder();
    private State state = State.TEXT;
    private String name = "";
    private boolean endTag;
    private CommentEnd comment = new CommentEnd();
    private int brackets;
    private int foreignDepth;
    private @Nullable RawTextEnd rawText;

    /** Whether this may be a tag that matters: its bytes are not handed on before that is known. */
    private boolean holding;

    /** What earlier chunks hold of it. */
    private final HeldBytes held = new HeldBytes(LONGEST_TAG);

    /** Where in the chunk it begins, or goes on. */
    private int begin;

    /** Where in the chunk the text begins that has not been handed on. */
    private int plain;

    /** @param wanted names of the tags that may be reported whole */
    HtmlScanner(Set<String> wanted, Parts parts) {
        this.wanted = Set.copyOf(wanted);
        this.parts = parts;
        Set<String> known = new HashSet<>(wanted);
        known.addAll(RAW);
        known.addAll(FOREIGN);
        known.add(PLAIN);
        this.letters = new TagName(known);
    }

    /** Takes the next bytes of the page. */
    void scan(byte[] bytes, int from, int to) throws IOException {
        plain = from;
        begin = from;
        for (int i = from; i < to; i++) {
            i = past(bytes, i, to);
            if (i < to) {
                step(bytes, i);
            }
        }
        pause(bytes, to);
    }

    /** Takes the bytes before the next one that may change what comes: most of a page are such. */
    private int past(byte[] bytes, int from, int to) {
        return switch (state) {
            case TEXT -> TagSyntax.indexOf('<', bytes, from, to);
            case TAG_NAME -> letters.take(bytes, from, to);
            case IN_TAG -> syntax.past(bytes, from, to);
            case COMMENT -> comment.past(bytes, from, to);
            case RAW_TEXT -> rawText == null ? from : rawText.past(bytes, from, to);
            case PLAIN_TEXT -> to;
            default -> from;
        };
    }

    /** The chunk has ended; what may be a tag goes on in the next. */
    private void pause(byte[] bytes, int to) throws IOException {
        if (isTooLong(to)) {
            release();
        }
        if (holding) {
            parts.text(bytes, plain, begin);
            held.add(bytes, begin, to);
        } else {
            parts.text(bytes, plain, to);
        }
    }

    /** The page has ended, wherever that is. */
    void finish() throws IOException {
        release();
    }

    /** Bytes that are held back, in memory. */
    int retained() {
        return held.capacity();
    }

    private void step(byte[] bytes, int i) throws IOException {
        byte next = bytes[i];
        switch (state) {
            case TEXT -> hold(i);
            case TAG_OPEN -> open(bytes, i);
            case END_TAG_OPEN -> {
                if (isLetter(next)) {
                    beginTag(bytes, i, true);
                } else {
                    releaseAs(next == '>' ? State.TEXT : State.BOGUS_COMMENT);
                }
            }
            case DECLARATION -> declare(next);
            case TAG_NAME -> {
                nameTag(letters.known());
                inTag(bytes, i);
            }
            case IN_TAG -> inTag(bytes, i);
            case COMMENT -> state = comment.accept(next) ? State.TEXT : State.COMMENT;
            case BOGUS_COMMENT -> state = next == '>' ? State.TEXT : State.BOGUS_COMMENT;
            case CDATA -> {
                state = next == '>' && brackets >= 2 ? State.TEXT : State.CDATA;
                brackets = next == ']' ? brackets + 1 : 0;
            }
            case RAW_TEXT -> {
                if (rawText == null || rawText.accept(next)) {
                    endTag = true;
                    nameTag("");
                    inTag(bytes, i);
                }
            }
            case PLAIN_TEXT -> {
                // Nothing begins here.
            }
        }
    }

    private void open(byte[] bytes, int i) throws IOException {
        byte next = bytes[i];
        if (isLetter(next)) {
            beginTag(bytes, i, false);
        } else if (next == '/') {
            state = State.END_TAG_OPEN;
        } else if (next == '!') {
            declaration.setLength(0);
            state = State.DECLARATION;
        } else if (next == '<') {
            release();
            hold(i);
        } else {
            releaseAs(next == '?' ? State.BOGUS_COMMENT : State.TEXT);
        }
    }

    private void declare(byte next) throws IOException {
        declaration.append((char) next);
        String begun = declaration.toString();
        if (begun.equals(COMMENT_OPEN)) {
            comment = new CommentEnd();
            releaseAs(State.COMMENT);
        } else if (begun.equals(CDATA_OPEN)) {
            brackets = 0;
            releaseAs(State.CDATA);
        } else if (!COMMENT_OPEN.startsWith(begun) && !CDATA_OPEN.startsWith(begun)) {
            releaseAs(next == '>' ? State.TEXT : State.BOGUS_COMMENT);
        }
    }

    private void beginTag(byte[] bytes, int i, boolean end) {
        letters.begin();
        letters.take(bytes, i, i + 1);
        endTag = end;
        state = State.TAG_NAME;
    }

    private void nameTag(String known) throws IOException {
        name = known;
        syntax.begin();
        state = State.IN_TAG;
        if (name.isEmpty() || !wanted.contains(name)) {
            release();
        }
    }

    private void inTag(byte[] bytes, int i) throws IOException {
        if (isTooLong(i)) {
            release();
        }
        if (syntax.accept(bytes[i]) == TagSyntax.Part.END) {
            state = following();
            if (holding) {
                complete(bytes, i + 1);
            }
        }
    }

    private void complete(byte[] bytes, int to) throws IOException {
        holding = false;
        if (held.size() > 0) {
            held.add(bytes, begin, to);
            byte[] tag = held.copy();
            held.clear();
            plain = to;
            if (parts.matters(name, endTag, tag, 0, tag.length)) {
                parts.tag(name, endTag, tag);
            } else {
                parts.text(tag, 0, tag.length);
            }
        } else if (parts.matters(name, endTag, bytes, begin, to)) {
            parts.text(bytes, plain, begin);
            plain = to;
            parts.tag(name, endTag, Arrays.copyOfRange(bytes, begin, to));
        }
    }

    private boolean isTooLong(int to) {
        return holding && held.size() + to - begin >= LONGEST_TAG;
    }

    /** What comes behind a tag. */
    private State following() {
        if (name.isEmpty()) {
            return State.TEXT;
        }
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
        return name.equals(PLAIN) ? State.PLAIN_TEXT : State.TEXT;
    }

    private void hold(int i) {
        holding = true;
        begin = i;
        state = State.TAG_OPEN;
    }

    /** What was held is text. */
    private void release() throws IOException {
        holding = false;
        if (held.size() > 0) {
            parts.text(held.array(), 0, held.size());
            held.clear();
        }
    }

    private void releaseAs(State next) throws IOException {
        release();
        state = next;
    }

    private static boolean isLetter(byte next) {
        return (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
    }
}
