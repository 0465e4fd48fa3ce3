package org.vitrine.core.refusal;

/** Something was not done in the time it may take; it may be done the next time. */
public final class TookTooLong extends Refusal {

    private static final long serialVersionUID = 1L;

    public TookTooLong(String publicText, String detail) {
        super(publicText, detail);
    }
}
