package org.vitrine.server;

import java.io.PrintStream;
import java.net.BindException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.catalog.store.StoreNotOpened;
import org.vitrine.server.config.InvalidConfiguration;

/** Tells an operator why a command did not start: in words where the cause is known, with its trace in the log where not. */
final class StartFailure {

    private static final Logger LOG = LoggerFactory.getLogger(StartFailure.class);

    /** Exit code of what failed while it ran. */
    private static final int FAILED = 1;

    private StartFailure() {}

    /** Returns the process's exit code. */
    static int tell(Exception failure, PrintStream err) {
        if (failure instanceof InvalidConfiguration) {
            err.println(failure.getMessage());
            return Commands.WRONG;
        }
        if (failure instanceof StoreNotOpened) {
            err.println(failure.getMessage());
            return FAILED;
        }
        if (portTaken(failure)) {
            err.println("The port is taken by another program. Stop that one, or choose another port"
                    + " (demo: --port; serve: server.port in the configuration).");
            return FAILED;
        }
        LOG.error("Could not start", failure);
        err.println("Could not start: " + failure.getMessage());
        return FAILED;
    }

    private static boolean portTaken(Throwable failure) {
        Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof BindException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
