package org.vitrine.magnolia.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.magnolia.LightModule;

/** Every component and macro, on the oldest and the newest FreeMarker of Magnolia. */
class TemplatesTest {

    private static final String OLDEST = "2.3.29";
    private static final String NEWEST = "2.3.32";
    private static final String BALLOON = "dam:ryya837wgvzjvd";
    private static final String LIGHTHOUSE = "dam:fjx43529183e9e";
    private static final String HOSTILE = "\"><script>alert(1)</script><img alt='";
    private static final Map<String, Map<String, Object>> COMPONENTS = Map.of(
            "image", Map.of("asset", BALLOON, "caption", "Early & <quiet>"),
            "picture",
                    Map.of(
                            "asset",
                            BALLOON,
                            "narrow",
                            LIGHTHOUSE,
                            "alt",
                            "A \"red\" balloon & a hill",
                            "caption",
                            HOSTILE),
            "video", Map.of("asset", "dam:avhy7r8cyh7wbq", "title", "Sailing \"home\""),
            "download", Map.of("asset", "dam:jczt38885q8tak", "title", "Brochure <2026>"),
            "gallery",
                    Map.of(
                            "title",
                            "Coast & sky",
                            "pictures",
                            Map.of("pictures0", Map.of("asset", BALLOON, "alt", "It's \"<b>red</b>\""))),
            "hero", Map.of("asset", BALLOON, "alt", "Above </script> the valley", "title", HOSTILE, "text", "5 < 6"));

    private static final Map<String, FreeMarkers> demo = new HashMap<>();
    private static LightModule module;

    @BeforeAll
    static void unpackAndStart(@TempDir Path folder) throws Exception {
        module = LightModule.unpacked("light-module", folder);
        for (String version : List.of(OLDEST, NEWEST)) {
            demo.put(version, freemarker(version, demoSettings()));
        }
    }

    @AfterAll
    static void stop() throws IOException {
        for (FreeMarkers freemarker : demo.values()) {
            freemarker.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2.3.29,image", "2.3.29,picture", "2.3.29,video", "2.3.29,download", "2.3.29,gallery", "2.3.29,hero",
        "2.3.32,image", "2.3.32,picture", "2.3.32,video", "2.3.32,download", "2.3.32,gallery", "2.3.32,hero"
    })
    void aComponentRendersAsItsGoldenMarkup(String version, String name) throws Exception {
        String markup = component(version, name, COMPONENTS.get(name), "de", false);
        assertThat(markup).isEqualTo(golden(name, markup));
        assertThat(Jsoup.parse(markup).select("script:not([src]):not([type='application/ld+json'])"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {OLDEST, NEWEST})
    void editorsSeeWhatAnAssetIsAndReadersNothingOfIt(String version) throws Exception {
        String editing = component(version, "image", COMPONENTS.get("image"), "fr", true);
        assertThat(editing).isEqualTo(golden("image-editing", editing));
        assertThat(component(version, "image", COMPONENTS.get("image"), "fr", false))
                .doesNotContain("data-dam-verdict", "vitrine-dam-note");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HOSTILE,
                "dam:iiiiiiiiiiiiii",
                "dam:ryya837wgvzjvd\" onload=\"x",
                "javascript:alert(1)",
                "dam:ryya837wgvzjvd@../../x",
                "dam:ryya837wgvzjvd\n",
                "DAM:ryya837wgvzjvd",
                "jcr:0b9a3c52",
                "[#stop]${content}"
            })
    void whatIsNoReferenceShowsNothingButANoteToEditors(String hostile) throws Exception {
        for (String version : List.of(OLDEST, NEWEST)) {
            for (String name : COMPONENTS.keySet()) {
                Map<String, Object> content = name.equals("gallery")
                        ? Map.of("pictures", Map.of("pictures0", Map.of("asset", hostile)))
                        : Map.of("asset", hostile, "poster", hostile, "narrow", hostile);
                Document published = Jsoup.parse(component(version, name, content, "en", false));
                assertThat(published.select("img, video, source, a, script, picture, [onload], [role=note]"))
                        .as(name)
                        .isEmpty();
                assertThat(published.text()).isEmpty();
                Element note = Jsoup.parse(component(version, name, content, "en", true))
                        .selectFirst("[role=note]");
                assertThat(note).as(name).isNotNull();
                assertThat(note.selectFirst("code").wholeText()).isEqualTo(hostile);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {OLDEST, NEWEST})
    void anAlternativeTextIsEscapedOnceAndReadBackWhole(String version) throws Exception {
        String alt = "Ümläut & \"quotes\" 'single' <tag> ${x} [@y /] &amp; \u2028";
        Document page = Jsoup.parse(component(version, "image", Map.of("asset", BALLOON, "alt", alt), "en", false));
        assertThat(page.selectFirst("img").attr("alt")).isEqualTo(alt);
        assertThat(page.select("img[data-dam-facts]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {OLDEST, NEWEST})
    void aPagesLanguageFindsTheSitesLocale(String version) throws Exception {
        for (List<String> pair : List.of(
                List.of("de", "locale=de-DE"), List.of("de_CH", "locale=de-DE"), List.of("fr-FR", "locale=fr-FR"))) {
            assertThat(component(version, "download", COMPONENTS.get("download"), pair.get(0), false))
                    .contains(pair.get(1));
        }
        assertThat(component(version, "download", COMPONENTS.get("download"), "it\"><x", false))
                .doesNotContain("locale=", "<x");
    }

    @ParameterizedTest
    @ValueSource(strings = {OLDEST, NEWEST})
    void anEmptiedGalleryIsNoListAndSaysSoToEditors(String version) throws Exception {
        for (Map<String, Object> content :
                List.of(Map.<String, Object>of(), Map.<String, Object>of("pictures", Map.of()))) {
            assertThat(component(version, "gallery", content, "en", false)).doesNotContain("<ul>", "role=\"note\"");
            assertThat(component(version, "gallery", content, "en", true))
                    .contains("Nothing chosen from the DAM yet.")
                    .doesNotContain("<ul>");
        }
        Map<String, Object> unfilled = Map.of("pictures", Map.of("pictures0", Map.of("alt", "A hill")));
        assertThat(component(version, "gallery", unfilled, "en", false)).doesNotContain("<li>");
        assertThat(component(version, "gallery", unfilled, "en", true)).contains("<li>", "Nothing chosen");
    }

    @ParameterizedTest
    @ValueSource(strings = {OLDEST, NEWEST})
    void aLinkToADocumentIsNotMadeWithAPresetForPictures(String version) throws Exception {
        Map<String, Object> parameters = Map.of("preset", "hero");
        String markup = freemarker(version)
                .render(
                        "vitrine-dam/templates/components/download.ftl",
                        page(COMPONENTS.get("download"), "en", true, parameters));
        assertThat(markup).contains("is for another kind").doesNotContain("<a ");
    }

    @ParameterizedTest
    @ValueSource(strings = {OLDEST, NEWEST})
    void aPresetsOwnShapesBecomeSourcesOfTheirOwn(String version) throws Exception {
        String settings = LightModule.text(Path.of("src/test/resources/settings-demo.ftl"))
                .replace(
                        "\"hero\": {\"kind\": \"image\",",
                        "\"hero\": {\"kind\": \"image\", \"breakpoints\": [{\"below\": 1640, \"ratio\": \"4:5\"}],");
        try (FreeMarkers freemarker = freemarker(version, settings)) {
            Document page = Jsoup.parse(freemarker.render(
                    "vitrine-dam/templates/components/hero.ftl", page(COMPONENTS.get("hero"), "en", false, Map.of())));
            assertThat(page.select("source[media='(max-width: 1639.98px)']"))
                    .hasSize(3)
                    .allSatisfy(source -> assertThat(source.attr("srcset")).contains("ar=4:5", "w=1440&"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {OLDEST, NEWEST})
    void addressesAndDataStandAloneToo(String version) throws Exception {
        try (FreeMarkers freemarker = freemarker(version, demoSettings())) {
            String markup = freemarker.render("""
                    [#import "/vitrine-dam/templates/macros/dam.ftl" as dam]
                    <a href="[@dam.url reference="dam:ryya837wgvzjvd@3" preset="hero" width=1440 /]">x</a>
                    <b>[@dam.url reference="nothing" preset="hero" /][@dam.url reference="dam:ryya837wgvzjvd" preset="hero" kind="document" /][@dam.url reference="dam:ryya837wgvzjvd" preset="none" /]</b>
                    [@dam.jsonld reference="dam:ryya837wgvzjvd" preset="hero" name="A </script><!-- \\"name\\"" /]
                    [@dam.picture reference="dam:ryya837wgvzjvd" preset="hero" decorative=true /]
                    [@dam.picture reference="dam:ryya837wgvzjvd" preset="download" /]
                    [@dam.video reference="dam:avhy7r8cyh7wbq" preset="clip" tracks=["de", "en", "\\"><x", "../x"] /]
                    """, page(Map.of(), "en", false, Map.of()));
            assertThat(markup).isEqualTo(golden("macros", markup));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {OLDEST, NEWEST})
    void aModuleThatIsNotSetUpSaysSoToEditorsAlone(String version) throws Exception {
        String empty = LightModule.text(module.resource("/vitrine-dam/templates/macros/settings.ftl"));
        try (FreeMarkers freemarker = freemarker(version, empty)) {
            for (String name : COMPONENTS.keySet()) {
                String template = "vitrine-dam/templates/components/" + name + ".ftl";
                Map<String, Object> content = COMPONENTS.get(name);
                assertThat(freemarker.render(template, page(content, "de", true, Map.of())))
                        .contains("Das DAM ist nicht eingerichtet")
                        .doesNotContain("<img", "<video", "<a ");
                assertThat(freemarker.render(template, page(content, "de", false, Map.of())))
                        .doesNotContain("eingerichtet", "<img", "<video", "<a ");
            }
        }
    }

    private static String component(
            String version, String name, Map<String, Object> content, String language, boolean editing) {
        return freemarker(version)
                .render(
                        "vitrine-dam/templates/components/" + name + ".ftl",
                        page(content, language, editing, parameters(name)));
    }

    private static Map<String, Object> parameters(String component) {
        return component.equals("picture") ? Map.of("narrowPreset", "portrait", "narrowBelow", "640") : Map.of();
    }

    private static Map<String, Object> page(
            Map<String, Object> content, String language, boolean editing, Map<String, Object> parameters) {
        return Map.of("content", content, "language", language, "editing", editing, "parameters", parameters);
    }

    /** With the demo's settings. */
    private static FreeMarkers freemarker(String version) {
        return Objects.requireNonNull(demo.get(version));
    }

    private static FreeMarkers freemarker(String version, String settings) throws Exception {
        return FreeMarkers.version(version, module.folder(), settings);
    }

    private static String demoSettings() {
        return LightModule.text(Path.of("src/test/resources/settings-demo.ftl"));
    }

    /** What was rendered is kept beside, so that a wanted change can be looked at and taken over. */
    private static String golden(String name, String rendered) throws IOException {
        Path kept = Path.of("target", "rendered", name + ".html");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, rendered);
        Path golden = Path.of("src", "test", "resources", "golden", name + ".html");
        return Files.exists(golden) ? Files.readString(golden) : "no golden markup yet; see " + kept;
    }
}
