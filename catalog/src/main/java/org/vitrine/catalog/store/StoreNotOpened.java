package org.vitrine.catalog.store;

/** A database that could not be opened; the message says what was wrong and what to change, without any password. */
public final class StoreNotOpened extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    StoreNotOpened(String message, Throwable cause) {
        super(message, cause);
    }
}
