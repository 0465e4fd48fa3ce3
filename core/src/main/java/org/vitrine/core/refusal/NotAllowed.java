package org.vitrine.core.refusal;

/** The request is well formed but needs a right it does not bring: a signature, a registered origin, a token. */
public final class NotAllowed extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotAllowed(String publicText, String detail) {
        super(publicText, detail);
    }
}
