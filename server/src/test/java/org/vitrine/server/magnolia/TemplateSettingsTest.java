package org.vitrine.server.magnolia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.core.site.Site;
import org.vitrine.server.config.VitrineConfig;
import org.vitrine.server.demo.DemoFolder;

/** What is printed is what the module's templates are tested with. */
class TemplateSettingsTest {

    private static final Path TESTED_WITH =
            Path.of("..", "cms-adapter-magnolia", "src", "test", "resources", "settings-demo.ftl");

    @TempDir
    Path folder;

    @Test
    void theDemosSettingsAreThoseThatTheTemplatesAreTestedWith() throws IOException {
        assertThat(settings(EnumSet.allOf(ImageFormat.class)).print()).isEqualTo(Files.readString(TESTED_WITH));
    }

    @Test
    void formatsThatThisInstallationCannotWriteAreNotNamed() throws IOException {
        assertThat(settings(EnumSet.of(ImageFormat.JPEG, ImageFormat.PNG)).print())
                .contains("\"formats\": [\"jpeg\"]")
                .doesNotContain("avif", "webp");
    }

    @Test
    void presetsOfOtherSitesAreLeftOut() throws IOException {
        TemplateSettings all = settings(EnumSet.allOf(ImageFormat.class));
        Site site = all.site();
        Site modest = new Site(
                site.name(),
                site.origins(),
                site.sources(),
                List.of("card"),
                site.locales(),
                site.market(),
                site.channel(),
                site.fallback(),
                site.pageWeight());
        assertThat(new TemplateSettings(all.base(), modest, all.presets(), all.writable()).print())
                .contains("\"card\"")
                .doesNotContain("hero");
    }

    private TemplateSettings settings(Set<ImageFormat> writable) throws IOException {
        VitrineConfig demo = new DemoFolder(folder).configuration(8080);
        String base = demo.http().publicUrl() + demo.delivery().base();
        return new TemplateSettings(base, demo.sites().getFirst(), demo.presets(), writable);
    }
}
