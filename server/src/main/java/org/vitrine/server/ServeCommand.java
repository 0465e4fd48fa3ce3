package org.vitrine.server;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.vitrine.server.config.ConfigReader;
import org.vitrine.server.config.VitrineConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs a server until it is told to stop. */
@Command(name = "serve", description = "Run a server.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Option(
            names = "--config",
            required = true,
            paramLabel = "FILE",
            description = "The configuration, such as vitrine.yaml.")
    private Path config = Path.of("vitrine.yaml");

    @Override
    public Integer call() throws Exception {
        VitrineConfig read = ConfigReader.read(config, System.getenv());
        try (VitrineServer server = VitrineServer.start(read)) {
            server.awaitStop();
        }
        return 0;
    }
}
