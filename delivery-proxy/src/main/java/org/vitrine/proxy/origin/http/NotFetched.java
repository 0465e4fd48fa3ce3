package org.vitrine.proxy.origin.http;

/** A file that cannot be had, although its host answers. */
public final class NotFetched extends Exception {

    private static final long serialVersionUID = 1L;

    /** What stands in the way. */
    public enum Why {
        /** There is no such file. */
        MISSING,
        /** The file is in another state than the one that was wanted. */
        CHANGED,
        /** The file is still in the state that was not wanted. */
        UNMODIFIED,
        /** The host does not let it be read. */
        DENIED,
        /** Vitrine does not take it: where it lies, its length or its kind is not allowed. */
        REFUSED
    }

    private final Why why;

    public NotFetched(Why why, String reason) {
        super(reason, null, false, false);
        this.why = why;
    }

    static NotFetched refused(String reason) {
        return new NotFetched(Why.REFUSED, reason);
    }

    public Why why() {
        return why;
    }

    /** In plain words, for the people of the source. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
