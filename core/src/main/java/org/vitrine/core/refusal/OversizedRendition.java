package org.vitrine.core.refusal;

/** One picture would be larger than its format or this installation can hold; smaller ones of the same master can be made. */
public final class OversizedRendition extends Refusal {

    private static final long serialVersionUID = 1L;

    public OversizedRendition(String publicText, String detail) {
        super(publicText, detail);
    }
}
