package org.vitrine.core.refusal;

/** The request is not in the grammar, or names a preset, width or format that is not offered. */
public final class MalformedRequest extends Refusal {

    private static final long serialVersionUID = 1L;

    public MalformedRequest(String publicText) {
        super(publicText, "");
    }
}
