package org.vitrine.servlet.html;

/** Finds the end of a comment behind its {@code <!--}, abrupt and wrong ones as browsers take them. */
final class CommentEnd {

    private int dashes = 2;
    private boolean bang;
    /** Whether only dashes have come so far. */
    private boolean beginning = true;

    /** Takes the bytes before the next dash; gives where that is, unless one that may end the comment has come. */
    int past(byte[] bytes, int from, int to) {
        boolean ending = dashes > 0 || bang || beginning;
        return ending ? from : TagSyntax.indexOf('-', bytes, from, to);
    }

    /** Whether this byte is the comment's last. */
    boolean accept(byte next) {
        if (next == '>' && (dashes >= 2 || bang)) {
            return true;
        }
        bang = next == '!' && dashes >= (beginning ? 4 : 2);
        beginning &= next == '-';
        dashes = next == '-' ? dashes + 1 : 0;
        return false;
    }
}
