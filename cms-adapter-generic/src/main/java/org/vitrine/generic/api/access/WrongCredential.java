package org.vitrine.generic.api.access;

/** A credential that lets nobody in. Its message is public and says what is wrong with it. */
final class WrongCredential extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongCredential(String publicText) {
        super(publicText, null, false, false);
    }

    String publicText() {
        return String.valueOf(getMessage());
    }
}
