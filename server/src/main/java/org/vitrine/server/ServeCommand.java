package org.vitrine.server;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import java.nio.file.Path;
import org.vitrine.server.config.ConfigReader;
import org.vitrine.server.config.VitrineConfig;

/** Runs a server until it is told to stop. */
@Parameters(commandDescription = "Run a server")
final class ServeCommand extends Command {

    @Parameter(names = "--config", placeholder = "FILE", description = "The configuration, such as vitrine.yaml")
    private Path config = Path.of("vitrine.yaml");

    @Override
    int run() throws Exception {
        VitrineConfig read = ConfigReader.read(config, System.getenv());
        try (VitrineServer server = VitrineServer.start(read)) {
            server.awaitStop();
        }
        return 0;
    }
}
