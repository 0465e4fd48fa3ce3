package org.vitrine.client.usage;

import java.io.IOException;

/** Vitrine does not take what was told of a page, and will not take it when it is told again. */
public final class RefusedUsage extends IOException {

    private static final long serialVersionUID = 1L;

    RefusedUsage(String message) {
        super(message);
    }
}
