package org.vitrine.server;

import java.util.Set;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The command line of {@code ./vitrine}. */
public final class Main {

    /** Commands whose standard output is a result that people put into files; the log goes beside it. */
    private static final Set<String> PRINTING = Set.of("presets", "api-key");

    private Main() {}

    /** Exit codes: 0 done, 1 failed while running, 2 wrong usage or configuration. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        if (arguments.length > 0 && PRINTING.contains(arguments[0])) {
            // Read by logback.xml, so it is said before anything asks for a logger.
            System.setProperty("vitrine.log", "System.err");
        }
        // Otherwise Jetty starts JMX with all its beans, only to ask how wide a reference is.
        System.setProperty("org.eclipse.jetty.util.referencesPerCacheLine", "16");
        // Some libraries speak through java.util.logging; there is one log.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        try {
            return new Commands(System.out, System.err).run(arguments);
        } catch (Exception failure) {
            return StartFailure.tell(failure, System.err);
        }
    }
}
