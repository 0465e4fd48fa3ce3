package org.vitrine.servlet.html;

/**
 * Finds the end of an element whose content is no markup, such as {@code <style>}. A script that hides in a comment a
 * script of its own ends with the outer one (HTML Living Standard, sections 13.2.5.20 to 13.2.5.31).
 */
final class RawTextEnd {

    private final Word end;
    private final boolean script;
    private final Word hiding = new Word("<!--", false);
    private final Word inner = new Word("<script", true);
    private boolean hidden;
    private boolean innerScript;
    private int dashes;

    /** @param name of the element, in lower case */
    RawTextEnd(String name) {
        end = new Word("</" + name, true);
        script = name.equals("script");
    }

    /** Takes the bytes before the next that may begin a word; gives where that is, unless one has begun. */
    int past(byte[] bytes, int from, int to) {
        boolean begun = hidden || end.isBegun() || hiding.isBegun();
        return begun ? from : TagSyntax.indexOf('<', bytes, from, to);
    }

    /** Whether this byte comes right behind the name of the end tag. */
    boolean accept(byte next) {
        boolean ended = end.accept(next);
        if (!script) {
            return ended;
        }
        if (innerScript) {
            innerScript = !ended;
            ended = false;
        } else if (hidden) {
            innerScript = inner.accept(next);
        }
        followComment(next);
        return ended;
    }

    private void followComment(byte next) {
        if (!hidden) {
            hidden = hiding.accept(next);
            dashes = 2;
        } else if (next == '>' && dashes >= 2) {
            hidden = false;
            innerScript = false;
        } else {
            dashes = next == '-' ? dashes + 1 : 0;
        }
    }

    /** A word of ASCII in any case, in a stream of bytes. It begins with {@code <} and holds no other. */
    private static final class Word {

        private final String word;
        private final boolean delimited;
        private int matched;

        Word(String word, boolean delimited) {
            this.word = word;
            this.delimited = delimited;
        }

        boolean isBegun() {
            return matched > 0;
        }

        boolean accept(byte next) {
            boolean complete = matched == word.length();
            if (complete) {
                matched = 0;
                if (TagSyntax.isSpace(next) || next == '/' || next == '>') {
                    return true;
                }
            }
            int lower = next >= 'A' && next <= 'Z' ? next + ('a' - 'A') : next;
            matched = lower == word.charAt(matched) ? matched + 1 : next == '<' ? 1 : 0;
            if (!delimited && matched == word.length()) {
                matched = 0;
                return true;
            }
            return false;
        }
    }
}
