package org.vitrine.server;

import java.nio.file.Path;
import org.vitrine.catalog.Catalog;
import org.vitrine.catalog.CatalogSettings;
import org.vitrine.catalog.preset.PresetYaml;
import org.vitrine.server.config.ConfigReader;
import org.vitrine.server.config.VitrineConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Moves presets between a configuration's file and its store. Run it while the server is stopped: H2 admits one process. */
@Command(
        name = "presets",
        description = "Write presets to the store, or read them from it.",
        mixinStandardHelpOptions = true)
final class PresetsCommand {

    @Command(name = "import", description = "Let the presets of the configuration replace those in the store.")
    int importPresets(
            @Option(names = "--config", required = true, paramLabel = "FILE", description = "The configuration.")
                    Path file) {
        VitrineConfig config = ConfigReader.read(file, System.getenv());
        try (Catalog catalog = open(config)) {
            catalog.presets().replace(config.presets());
        }
        System.out.println("Imported " + config.presets().size() + " presets.");
        return 0;
    }

    @Command(name = "export", description = "Print the presets in the store as YAML.")
    int exportPresets(
            @Option(names = "--config", required = true, paramLabel = "FILE", description = "The configuration.")
                    Path file) {
        try (Catalog catalog = open(ConfigReader.read(file, System.getenv()))) {
            System.out.print(PresetYaml.print(catalog.presets().all()));
        }
        return 0;
    }

    private static Catalog open(VitrineConfig config) {
        return Catalog.open(CatalogSettings.at(config.storeUrl(), config.data().resolve("index")));
    }
}
