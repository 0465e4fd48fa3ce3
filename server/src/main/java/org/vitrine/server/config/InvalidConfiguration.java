package org.vitrine.server.config;

/** A configuration that cannot be started. Its message lists every mistake, one a line, for the operator's terminal. */
public final class InvalidConfiguration extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidConfiguration(String mistakes) {
        super(mistakes, null, false, false);
    }
}
