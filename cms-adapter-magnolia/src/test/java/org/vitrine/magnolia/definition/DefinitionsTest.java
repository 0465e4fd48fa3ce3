package org.vitrine.magnolia.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.magnolia.LightModule;

/** The module as it is delivered for both editions: nothing in it is unknown, nothing that it names is missing. */
class DefinitionsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"light-module", "community"})
    void whatIsDeliveredHasNoFault(String edition) throws IOException {
        assertThat(Inspection.of(LightModule.unpacked(edition, folder)).faults())
                .isEmpty();
    }

    @Test
    void noTextIsThereForNothing() throws IOException {
        LightModule module = LightModule.unpacked("light-module", folder.resolve("dx"));
        Set<String> used = new TreeSet<>(Inspection.of(module).labels());
        used.addAll(Inspection.of(LightModule.unpacked("community", folder.resolve("community")))
                .labels());
        assertThat(Texts.of(module, "en").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void communityEditionMeetsNoFieldItRejects() throws IOException {
        LightModule module = LightModule.unpacked("community", folder);
        assertThat(module.files(".yaml"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(LightModule.text(file)).doesNotContain("javascriptField"));
        String pattern = String.valueOf(((Map<?, ?>) ((Map<?, ?>) new Definition(module)
                                .read(module.resource("/vitrine-dam/includes/image.yaml"))
                                .get("validators"))
                        .get("reference"))
                .get("pattern"));
        assertThat(List.of("dam:ryya837wgvzjvd", "dam:ryya837wgvzjvd@3", "")).allMatch(value -> value.matches(pattern));
        assertThat(List.of("dam:ryya837wgvzjv", "ryya837wgvzjvd", "dam:iiiiiiiiiiiiii", " dam:ryya837wgvzjvd", "jcr:1"))
                .noneMatch(value -> value.matches(pattern));
    }

    @Test
    void theModuleIsDescribedAsMagnoliaExpects() throws IOException {
        LightModule module = LightModule.unpacked("light-module", folder);
        Map<?, ?> descriptor = new Definition(module).read(module.resource("/vitrine-dam/module.yaml"));
        assertThat(Definition.names(descriptor)).containsExactly("version");
        String version = String.valueOf(descriptor.get("version"));
        assertThat(version).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(LightModule.text(Path.of("package.json")))
                .contains("\"version\": \"" + version + "\"")
                .contains("\"magnolia-light-module\"");
    }
}
