package org.vitrine.magnolia.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.magnolia.LightModule;

/** What is broken in a copy of the delivered module is found, and named. */
class InspectionTest {

    /** Nothing in the module names these: Magnolia finds definitions by their folder, and editors open pages. */
    private static final String FOUND_BY_THEMSELVES =
            "/vitrine-dam/(templates/components/[a-z]+\\.yaml|restEndpoints/.*|webresources/document\\.html)";

    private LightModule module;

    @BeforeEach
    void copy(@TempDir Path folder) throws IOException {
        module = LightModule.unpacked("light-module", folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dialogs/components/gallery.yaml | $type: jcrMultiField | $type: multiField | there is no field of $type “multiField”.
            includes/image.yaml | $type: javascriptField | $type: imageField | there is no field of $type “imageField”.
            includes/caption.yaml | $type: textField | type: textField | “$type” is missing.
            dialogs/components/hero.yaml | rows: 3 | lines: 3 | there is no property “lines” here.
            dialogs/components/hero.yaml | 'form:' | 'forms:' | there is no property “forms” here.
            dialogs/components/hero.yaml | 'text:' | 'my text:' | “my text” is no name for a field.
            dialogs/components/hero.yaml | includes/alt.yaml | includes/gone.yaml | it includes “/vitrine-dam/includes/gone.yaml”, which is missing.
            dialogs/components/hero.yaml | '!include:' | '!import:' | Magnolia knows no !import:
            includes/image.yaml | height: 188 | height: 188px | height is “188px”, which Magnolia does not take.
            templates/components/hero.yaml | renderType: freemarker | renderType: jsp | renderType is “jsp” and has to be “freemarker”.
            templates/components/hero.yaml | 'dialog: vitrine-dam' | 'dialogue: vitrine-dam' | there is no property “dialogue” here.
            templates/components/hero.yaml | 'dialog: vitrine-dam:components/hero' | 'dialog: vitrine-dam:components/gone' | needs “/vitrine-dam/dialogs/components/gone.yaml”, which is missing.
            restEndpoints/delivery/vitrine/usages.yaml | Endpoint_v2 | Endpoint_v1 | $type is “jcrDeliveryEndpoint_v1” and has to be “jcrDeliveryEndpoint_v2”.
            restEndpoints/delivery/vitrine/usages.yaml | depth: 0 | deep: 0 | there is no property “deep” here.
            restEndpoints/delivery/vitrine/usages.yaml | /vitrine/usages | /vitrine/used | endpointPath is “/delivery/vitrine/used” and has to be “/delivery/vitrine/usages”.
            """)
    void aDefinitionThatMagnoliaWouldNotTakeIsNamed(String file, String good, String bad, String said)
            throws IOException {
        Path broken = module.resource("/vitrine-dam/" + file);
        assertThat(LightModule.text(broken)).contains(good);
        Files.writeString(broken, LightModule.text(broken).replace(good, bad));
        assertThat(faults()).anySatisfy(fault -> assertThat(fault).contains(said));
        if (!file.startsWith("includes")) {
            assertThat(faults()).allSatisfy(fault -> assertThat(fault).startsWith("/vitrine-dam/" + file));
        }
    }

    @Test
    void aValidatorThatMagnoliaDoesNotKnowIsNamed(@TempDir Path folder) throws IOException {
        module = LightModule.unpacked("community", folder);
        Path field = module.resource("/vitrine-dam/includes/image.yaml");
        Files.writeString(field, LightModule.text(field).replace("regexpValidator", "patternValidator"));
        assertThat(faults())
                .contains("/vitrine-dam/dialogs/components/hero.yaml asset reference:"
                        + " there is no validator of $type “patternValidator”.");
    }

    @Test
    void aFolderThatMagnoliaDoesNotKnowIsNamed() throws IOException {
        Path folder = Files.createDirectory(module.resource("/vitrine-dam/dialog"));
        Files.writeString(folder.resolve("image.yaml"), "label: image");
        assertThat(faults())
                .singleElement()
                .asString()
                .contains("/dialog/image.yaml", "does not look into this folder");
    }

    @Test
    void aFileThatIsNoYamlIsNamed() throws IOException {
        Files.writeString(module.resource("/vitrine-dam/dialogs/components/hero.yaml"), "label: [hero");
        assertThat(faults()).singleElement().asString().startsWith("/vitrine-dam/dialogs/components/hero.yaml cannot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void aTextThatOneLanguageLacksIsNamed(String language) throws IOException {
        Path texts = module.resource(Texts.path(language));
        Files.writeString(
                texts,
                LightModule.text(texts)
                        .replaceAll("(?m)^vitrine-dam\\.fields\\.image\\.label=.*\n", "")
                        .replaceAll("(?m)^(vitrine-dam\\.templates\\.hero\\.title=).*", "$1 "));
        assertThat(faults())
                .containsExactly(
                        Texts.path(language) + " says nothing for “vitrine-dam.fields.image.label”.",
                        Texts.path(language) + " says nothing for “vitrine-dam.templates.hero.title”.");
    }

    @Test
    void aTextThatOnlyOneLanguageHasIsNamedForTheOthers() throws IOException {
        Path texts = module.resource(Texts.path("fr"));
        Files.writeString(texts, LightModule.text(texts) + "\nvitrine-dam.extra=De plus\n");
        assertThat(faults())
                .containsExactly(
                        Texts.path("en") + " says nothing for “vitrine-dam.extra”.",
                        Texts.path("de") + " says nothing for “vitrine-dam.extra”.");
    }

    @Test
    void everyFileThatIsTakenAwayIsMissed() throws IOException {
        for (Path file : module.files("")) {
            if (module.path(file).matches(FOUND_BY_THEMSELVES)) {
                continue;
            }
            String kept = LightModule.text(file);
            Files.delete(file);
            assertThat(faults())
                    .as(module.path(file))
                    .anySatisfy(fault -> assertThat(fault).contains(module.path(file)));
            Files.writeString(file, kept);
        }
        assertThat(faults()).isEmpty();
    }

    private List<String> faults() throws IOException {
        return Inspection.of(module).faults();
    }
}
