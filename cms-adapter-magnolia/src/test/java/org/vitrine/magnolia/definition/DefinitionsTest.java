package org.vitrine.magnolia.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.magnolia.LightModule;

/** The definitions of both editions: nothing in them is unknown, nothing they name is missing. */
class DefinitionsTest {

    private static final List<String> LANGUAGES = List.of("en", "de", "fr");
    private static final Pattern IMPORT = Pattern.compile("\\[#import \"([^\"]+)\"");
    private static final Pattern SCRIPT = Pattern.compile("(?:from |import )'\\./([a-z-]+\\.js)'");

    @ParameterizedTest
    @ValueSource(strings = {"light-module", "community"})
    void definitionsHoldNothingMagnoliaDoesNotKnowAndNameNothingThatIsMissing(String edition) throws IOException {
        LightModule module = LightModule.unpacked(edition);
        Schema schema = checked(module);
        assertThat(schema.resources())
                .isNotEmpty()
                .allSatisfy(path -> assertThat(module.resource(path)).isRegularFile());
    }

    @ParameterizedTest
    @ValueSource(strings = {"light-module", "community"})
    void everyTextIsThereInThreeLanguagesAndNoneTooMany(String edition) throws IOException {
        LightModule module = LightModule.unpacked(edition);
        Set<String> used = new TreeSet<>(checked(module).labels());
        Set<String> english = messages(module, "en").stringPropertyNames();
        assertThat(english).containsAll(used);
        for (String language : LANGUAGES) {
            Properties messages = messages(module, language);
            assertThat(messages.stringPropertyNames()).as(language).isEqualTo(english);
            assertThat(messages.values()).noneMatch(text -> String.valueOf(text).isBlank());
        }
    }

    @Test
    void noTextIsThereForNothing() throws IOException {
        Set<String> used =
                new TreeSet<>(checked(LightModule.unpacked("light-module")).labels());
        LightModule community = LightModule.unpacked("community");
        used.addAll(checked(community).labels());
        assertThat(messages(community, "en").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void communityEditionMeetsNoFieldItRejects() throws IOException {
        LightModule module = LightModule.unpacked("community");
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
        LightModule module = LightModule.unpacked("light-module");
        Map<?, ?> descriptor = new Definition(module).read(module.resource("/vitrine-dam/module.yaml"));
        assertThat(Definition.names(descriptor)).containsExactly("version");
        String version = String.valueOf(descriptor.get("version"));
        assertThat(version).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(LightModule.text(Path.of("package.json")))
                .contains("\"version\": \"" + version + "\"")
                .contains("\"magnolia-light-module\"");
    }

    @Test
    void pagesScriptsAndTemplatesFindWhatTheyLoad() throws IOException {
        LightModule module = LightModule.unpacked("light-module");
        for (Path template : module.files(".ftl")) {
            assertThat(IMPORT.matcher(LightModule.text(template)).results().map(found -> found.group(1)))
                    .allSatisfy(path -> assertThat(module.resource(path)).isRegularFile());
        }
        for (Path script : module.files(".js")) {
            assertThat(SCRIPT.matcher(LightModule.text(script)).results().map(MatchResult::group))
                    .allSatisfy(found -> assertThat(script.resolveSibling(found.replaceAll(".*'\\./|'", "")))
                            .isRegularFile());
        }
        for (Path page : module.files(".html")) {
            assertThat(Jsoup.parse(Files.readString(page)).select("[src], link[href]"))
                    .isNotEmpty()
                    .allSatisfy(element -> assertThat(page.resolveSibling(
                                    element.hasAttr("src") ? element.attr("src") : element.attr("href")))
                            .satisfiesAnyOf(
                                    file -> assertThat(file).isRegularFile(),
                                    file -> assertThat(element.attr("src")).isEmpty()));
        }
    }

    private static Schema checked(LightModule module) throws IOException {
        Definition definitions = new Definition(module);
        Schema schema = new Schema();
        for (Path file : module.files(".yaml")) {
            String path =
                    module.folder().resolve(LightModule.NAME).relativize(file).toString();
            switch (path.split("/")[0]) {
                case "dialogs" -> schema.dialog(definitions.read(file));
                case "templates" -> schema.template(definitions.read(file));
                case "restEndpoints" ->
                    schema.endpoint(definitions.read(file), path.replaceAll("restEndpoints/|\\.yaml", ""));
                case "includes", "module.yaml" -> definitions.read(file);
                default -> throw new AssertionError("Magnolia would not look for " + path);
            }
        }
        return schema;
    }

    private static Properties messages(LightModule module, String language) throws IOException {
        Properties messages = new Properties();
        messages.load(new StringReader(LightModule.text(
                module.resource("/vitrine-dam/i18n/module-vitrine-dam-messages_" + language + ".properties"))));
        return messages;
    }
}
