package org.vitrine.server;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of {@code ./vitrine}. */
@Command(
        name = "vitrine",
        description = "A controlled window into the DAM.",
        subcommands = {DemoCommand.class, ServeCommand.class, PresetsCommand.class},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class Main {

    private Main() {}

    /** Exit codes: 0 done, 1 failed while running, 2 wrong usage or configuration. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        CommandLine command = new CommandLine(new Main());
        command.setExecutionExceptionHandler(new StartFailure());
        return command.execute(arguments);
    }
}
