package org.vitrine.server;

import com.beust.jcommander.JCommander;
import com.beust.jcommander.Parameter;
import com.beust.jcommander.ParameterException;
import com.beust.jcommander.Parameters;
import java.io.PrintStream;
import java.util.Optional;

/** Which commands there are, and how what was typed finds its own. */
final class Commands {

    /** Exit code of what was typed wrongly, or of a configuration that cannot be used. */
    static final int WRONG = 2;

    private final JCommander root;
    private final PrintStream out;
    private final PrintStream err;

    Commands(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
        root = new JCommander(new Vitrine());
        root.setProgramName("vitrine");
        add(root, "demo", new DemoCommand());
        add(root, "serve", new ServeCommand());
        JCommander presets = add(root, "presets", new PresetsCommand());
        add(presets, "import", new PresetsCommand.Import());
        add(presets, "export", new PresetsCommand.Export());
        JCommander keys = add(root, "api-key", new ApiKeyCommand());
        add(keys, "create", new ApiKeyCommand.Create());
        add(root, "rehearse", new RehearseCommand());
    }

    private static JCommander add(JCommander level, String name, Command command) {
        level.addCommand(name, command);
        JCommander added = below(level, name);
        added.setProgramName(level.getProgramName() + " " + name); // as it is told in its usage
        return added;
    }

    private static JCommander below(JCommander level, String name) {
        return Optional.ofNullable(level.getCommands().get(name)).orElseThrow();
    }

    /** Runs what was typed, and returns the process's exit code. */
    int run(String... arguments) throws Exception {
        try {
            root.parse(arguments);
            return run(root);
        } catch (ParameterException wrong) {
            err.println(wrong.getMessage());
            err.println("\"vitrine --help\" lists the commands, and \"vitrine COMMAND --help\" their options.");
            return WRONG;
        }
    }

    private int run(JCommander level) throws Exception {
        Command command = (Command) level.getObjects().getFirst();
        String deeper = level.getParsedAlias();
        if (deeper != null && !command.asksForHelp()) {
            return run(below(level, deeper));
        }
        if (command.asksForHelp()) {
            out.print(usage(level));
            return 0;
        }
        if (command instanceof Group) {
            err.print(usage(level));
        }
        return command.run();
    }

    private static String usage(JCommander level) {
        StringBuilder usage = new StringBuilder();
        level.usage(usage);
        return usage.toString();
    }

    /** A command that only says what lies below it. */
    abstract static class Group extends Command {

        @Override
        int run() {
            return WRONG;
        }
    }

    /** What is typed before any command. */
    @Parameters(commandDescription = "A controlled window into the DAM")
    private final class Vitrine extends Group {

        @Parameter(names = "--version", help = true, description = "Show which version this is")
        private boolean version;

        @Override
        int run() {
            if (!version) {
                return super.run();
            }
            String packaged = Main.class.getPackage().getImplementationVersion();
            out.println("Vitrine " + (packaged == null ? "(not packaged)" : packaged));
            return 0;
        }
    }
}
