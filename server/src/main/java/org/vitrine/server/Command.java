package org.vitrine.server;

import com.beust.jcommander.Parameter;

/** Something that people ask for on the command line; its fields hold the options it was asked with. */
abstract class Command {

    @Parameter(
            names = {"-h", "--help"},
            help = true,
            order = Integer.MAX_VALUE,
            description = "Show what can be asked for here")
    private boolean help;

    /** Whether it is not to be run, but told about. */
    boolean asksForHelp() {
        return help;
    }

    /** Runs it, and returns the process's exit code. */
    abstract int run() throws Exception;
}
