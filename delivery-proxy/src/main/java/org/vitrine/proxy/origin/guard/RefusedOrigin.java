package org.vitrine.proxy.origin.guard;

import java.net.UnknownHostException;

/** A host whose addresses may not be asked. An {@code UnknownHostException}, since that is what a resolver may throw. */
public final class RefusedOrigin extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    public RefusedOrigin(String reason) {
        super(reason);
    }

    /** The reason, for operators. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
