package org.vitrine.core.refusal;

/** The DAM's file cannot be made into a rendition: broken, mislabelled, or beyond the limits. */
public final class UnusableMaster extends Refusal {

    private static final long serialVersionUID = 1L;

    public UnusableMaster(String publicText, String detail) {
        super(publicText, detail);
    }
}
