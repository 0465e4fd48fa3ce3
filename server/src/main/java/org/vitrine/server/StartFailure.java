package org.vitrine.server;

import java.net.BindException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.catalog.store.StoreNotOpened;
import org.vitrine.server.config.InvalidConfiguration;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells an operator why a command did not start: in words where the cause is known, with its trace in the log where not. */
final class StartFailure implements IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(StartFailure.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof InvalidConfiguration) {
            command.getErr().println(failure.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        if (failure instanceof StoreNotOpened) {
            command.getErr().println(failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        if (portTaken(failure)) {
            command.getErr()
                    .println("The port is taken by another program. Stop that one, or choose another port"
                            + " (demo: --port; serve: server.port in the configuration).");
            return CommandLine.ExitCode.SOFTWARE;
        }
        LOG.error("Could not start", failure);
        command.getErr().println("Could not start: " + failure.getMessage());
        return CommandLine.ExitCode.SOFTWARE;
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
