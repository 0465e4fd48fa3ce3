package org.vitrine.server;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalog.Catalog;
import org.vitrine.catalog.CatalogSettings;
import org.vitrine.catalog.preset.PresetYaml;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.site.Site;
import org.vitrine.proxy.transform.ImageTransformer;
import org.vitrine.server.config.ConfigReader;
import org.vitrine.server.config.InvalidConfiguration;
import org.vitrine.server.config.MakingConfig;
import org.vitrine.server.config.VitrineConfig;
import org.vitrine.server.magnolia.TemplateSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Moves presets between a configuration's file and its store. Run it while the server is stopped: H2 admits one process. */
@Command(
        name = "presets",
        description = "Write presets to the store, or read them from it.",
        mixinStandardHelpOptions = true)
final class PresetsCommand {

    /** What presets are printed as; named as people type them. */
    enum Format {
        yaml,
        magnolia
    }

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

    @Command(name = "export", description = "Print the presets in the store: as YAML, or for a CMS's templates.")
    int exportPresets(
            @Option(names = "--config", required = true, paramLabel = "FILE", description = "The configuration.")
                    Path file,
            @Option(
                            names = "--format",
                            defaultValue = "yaml",
                            paramLabel = "FORMAT",
                            description = "yaml, or magnolia: settings.ftl of the light module.")
                    Format format,
            @Option(names = "--site", paramLabel = "NAME", description = "The site whose templates they are for.")
                    @Nullable
                    String site)
            throws Exception {
        VitrineConfig config = ConfigReader.read(file, System.getenv());
        try (Catalog catalog = open(config)) {
            List<Preset> presets = catalog.presets().all();
            System.out.print(
                    format == Format.yaml
                            ? PresetYaml.print(presets)
                            : settings(config, named(site, catalog.sites().all()), presets));
        }
        return 0;
    }

    private static String settings(VitrineConfig config, Site site, List<Preset> presets) throws Exception {
        MakingConfig making = config.delivery().making();
        try (ImageTransformer engine = Engines.start(making.engine(), making.limits())) {
            String base = config.http().publicUrl() + config.delivery().base();
            return new TemplateSettings(base, site, presets, engine.writes()).print();
        }
    }

    private static Site named(@Nullable String name, List<Site> sites) {
        return sites.stream()
                .filter(site -> site.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidConfiguration("The format magnolia needs --site, one of "
                        + sites.stream().map(Site::name).collect(Collectors.joining(", ")) + "."));
    }

    /** The store, with what the next start of the server would put into it. */
    private static Catalog open(VitrineConfig config) {
        Catalog catalog =
                Catalog.open(CatalogSettings.at(config.storeUrl(), config.data().resolve("index")));
        catalog.presets().seed(config.presets());
        catalog.sites().replace(config.sites());
        return catalog;
    }
}
