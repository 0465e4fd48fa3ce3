package org.vitrine.proxy.log;

/** Foreign text made fit for one line of a log: no line breaks, no terminal controls, no novels. */
public final class LogText {

    private static final int LONGEST = 300;

    private LogText() {}

    /** The text with everything but printable characters replaced, cut to 300 characters. */
    public static String of(String foreign) {
        StringBuilder safe = new StringBuilder();
        foreign.codePoints().limit(LONGEST).forEach(c -> safe.appendCodePoint(printable(c) ? c : '?'));
        return foreign.codePointCount(0, foreign.length()) > LONGEST ? safe + "..." : safe.toString();
    }

    private static boolean printable(int c) {
        int type = Character.getType(c);
        return !Character.isISOControl(c)
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.SURROGATE;
    }
}
