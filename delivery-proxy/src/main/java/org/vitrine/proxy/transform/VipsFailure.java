package org.vitrine.proxy.transform;

/** libvips refused; its message is for the log. */
final class VipsFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    VipsFailure(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
