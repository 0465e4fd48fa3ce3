package org.vitrine.core.refusal;

/** The DAM does not answer, or no longer holds the file that was asked for. */
public final class SourceUnavailable extends Refusal {

    private static final long serialVersionUID = 1L;

    public SourceUnavailable(String publicText, String detail) {
        super(publicText, detail);
    }
}
