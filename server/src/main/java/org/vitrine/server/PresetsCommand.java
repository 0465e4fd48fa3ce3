package org.vitrine.server;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalog.preset.PresetYaml;
import org.vitrine.catalog.preset.StoredPresets;
import org.vitrine.catalog.store.Database;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.site.Site;
import org.vitrine.proxy.transform.ImageTransformer;
import org.vitrine.server.config.ConfigReader;
import org.vitrine.server.config.InvalidConfiguration;
import org.vitrine.server.config.MakingConfig;
import org.vitrine.server.config.VitrineConfig;
import org.vitrine.server.magnolia.TemplateSettings;

/**
 * Moves presets between a configuration's file and its store. With H2 the server has to be stopped meanwhile, since
 * that admits one process; with PostgreSQL running servers take over what is imported.
 */
@Parameters(commandDescription = "Write presets to the store, or read them from it")
final class PresetsCommand extends Commands.Group {

    /** What presets are printed as; named as people type them. */
    enum Format {
        yaml,
        magnolia
    }

    /** What both need. */
    abstract static class Configured extends Command {

        @Parameter(names = "--config", placeholder = "FILE", description = "The configuration")
        private Path file = Path.of("vitrine.yaml");

        final VitrineConfig config() {
            return ConfigReader.read(file, System.getenv());
        }
    }

    @Parameters(commandDescription = "Let the presets of the configuration replace those in the store")
    static final class Import extends Configured {

        @Override
        int run() {
            VitrineConfig config = config();
            try (Stored stored = Stored.open(config)) {
                stored.presets().replace(config.presets());
            }
            System.out.println("Imported " + config.presets().size() + " presets.");
            return 0;
        }
    }

    @Parameters(commandDescription = "Print the presets in the store: as YAML, or for a CMS's templates")
    static final class Export extends Configured {

        @Parameter(
                names = "--format",
                placeholder = "FORMAT",
                description = "yaml, or magnolia: settings.ftl of the light module")
        private Format format = Format.yaml;

        @Parameter(names = "--site", placeholder = "NAME", description = "The site whose templates they are for")
        private @Nullable String site;

        @Override
        int run() throws Exception {
            VitrineConfig config = config();
            try (Stored stored = Stored.open(config)) {
                List<Preset> presets = stored.presets().all();
                System.out.print(
                        format == Format.yaml
                                ? PresetYaml.print(presets)
                                : settings(config, named(site, config.sites()), presets));
            }
            return 0;
        }
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

    /** The presets in the store; nothing else of it is opened. */
    private record Stored(Database database, StoredPresets presets) implements AutoCloseable {

        /** Where nothing was ever started, it holds what the first start would put into it. */
        static Stored open(VitrineConfig config) {
            Database database = Database.open(config.store());
            StoredPresets presets = new StoredPresets(database.jdbi());
            presets.seed(config.presets());
            return new Stored(database, presets);
        }

        @Override
        public void close() {
            database.close();
        }
    }
}
