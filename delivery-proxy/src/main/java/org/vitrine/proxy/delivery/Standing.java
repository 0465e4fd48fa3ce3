package org.vitrine.proxy.delivery;

import org.vitrine.core.governance.Verdict.Withheld;

/**
 * Why an asker sees what it sees.
 *
 * @param text as said in the answer: {@code permitted}, or {@code withheld; reason=expired}
 */
public record Standing(String text) {

    /** The asset itself. */
    public static final Standing PERMITTED = new Standing("permitted");

    /** The asset itself, older than wanted or in another size: the DAM does not hand out its file. */
    public static final Standing STALE = new Standing("permitted; stale");

    /** A fallback: the DAM's file cannot be made into a picture, or not into one so large. */
    public static final Standing BROKEN = new Standing("broken");

    /** A fallback: the DAM does not hand out its file. */
    public static final Standing UNAVAILABLE = new Standing("unavailable");

    /** A fallback: the watermark without which it is not shown cannot be shown itself. */
    public static final Standing UNMARKED = new Standing("withheld; reason=watermark");

    /** A fallback: making the picture took too long. */
    public static final Standing LATE = new Standing("late");

    /** A fallback: governance says no. */
    public static Standing of(Withheld verdict) {
        return new Standing("withheld; reason=" + verdict.reason().token());
    }
}
