package org.vitrine.proxy.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.proxy.delivery.Answer.header;

import java.awt.Color;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.asset.Texts;
import org.vitrine.core.geometry.AspectRatio;
import org.vitrine.core.governance.Approval;
import org.vitrine.core.governance.UsageTerms;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.locale.LocalizedText;
import org.vitrine.core.rendition.Breakpoint;
import org.vitrine.core.rendition.Encoding;
import org.vitrine.core.rendition.Fit;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.core.rendition.Look;
import org.vitrine.core.rendition.Preset;
import org.vitrine.proxy.delivery.Answer;
import org.vitrine.proxy.delivery.Gallery;
import org.vitrine.proxy.delivery.GalleryTest;
import org.vitrine.proxy.delivery.Rules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The facts of an asset, as a headless front reads them. */
class AssetFactsTest extends GalleryTest {

    private static final UsageTerms TERMS = new UsageTerms(
            Set.of(),
            Set.of(),
            Optional.of("Photo: A & B"),
            Optional.of("© the owner"),
            Optional.of(URI.create("https://example.com/licence")),
            Optional.of(URI.create("https://example.com/ask")));

    @Test
    void aPageLearnsAllItNeedsToShowAPicture() throws Exception {
        AssetKey key = balloon()
                .texts(new Texts(
                        texts(Map.of("en", "Red balloon", "de", "Roter Ballon über Köln")),
                        LocalizedText.NONE,
                        texts(Map.of("en", "A balloon", "de", "Ein \"Ballon\" <hoch>"))))
                .terms(TERMS)
                .until(Gallery.NOON.plusSeconds(3600))
                .hang();

        JsonNode facts = facts(key + ".json?preset=hero&locale=de-DE&site=magazine");

        assertThat(text(facts, "reference")).isEqualTo("dam:" + key);
        assertThat(text(facts, "key")).isEqualTo(key.value());
        assertThat(text(facts, "kind")).isEqualTo("image");
        assertThat(text(facts, "locale")).isEqualTo("de-DE");
        assertThat(facts.get("verdict").toString())
                .isEqualTo("{\"permitted\":true,\"until\":\"2026-06-01T13:00:00Z\"}");
        assertThat(text(facts, "title")).isEqualTo("Roter Ballon über Köln");
        assertThat(facts.has("description")).isFalse();
        assertThat(text(facts, "altText")).isEqualTo("Ein \"Ballon\" <hoch>");
        assertThat(text(facts, "altTextLanguage")).isEqualTo("de");
        assertThat(text(facts, "credit")).isEqualTo("Photo: A & B");
        assertThat(text(facts, "licence")).isEqualTo("https://example.com/licence");
        String base = "https://media.example.com/media/" + key + "/hero/roter-ballon-uber-koln";
        assertThat(text(facts, "src")).isEqualTo(base + ".jpg?w=960&locale=de-DE&site=magazine");
        assertThat(facts.get("width").asInt()).isEqualTo(960);
        assertThat(facts.get("height").asInt()).isEqualTo(540);
        assertThat(text(facts, "srcset"))
                .startsWith(base + ".jpg?w=480&locale=de-DE&site=magazine 480w, ")
                .endsWith(" 1440w");
        assertThat(facts.get("sources"))
                .anySatisfy(source -> assertThat(text(source, "type")).isEqualTo("image/webp"));
        assertThat(text(facts, "picture"))
                .contains("alt=\"Ein &quot;Ballon&quot; &lt;hoch&gt;\"")
                .contains("width=\"960\" height=\"540\" loading=\"lazy\"")
                .contains("?w=960&amp;locale=de-DE");
        assertThat(text(facts.get("jsonLd"), "@type")).isEqualTo("ImageObject");
        assertThat(text(facts.get("jsonLd"), "license")).isEqualTo("https://example.com/licence");
        assertThat(text(facts.get("jsonLd"), "creditText")).isEqualTo("Photo: A & B");
        assertThat(text(facts.get("jsonLd"), "acquireLicensePage")).isEqualTo("https://example.com/ask");
    }

    @Test
    void whatIsWithdrawnWhileItsPlaceholderIsMadeIsToldOfAsWithdrawn() throws Exception {
        AssetKey key = balloon().hang();
        gallery.whenOpened(() -> balloon().approval(Approval.WITHDRAWN).hang());

        JsonNode facts = facts(key + ".json?preset=hero&site=magazine");

        assertThat(gallery.opened()).isEqualTo(1);
        assertThat(facts.get("verdict").get("permitted").asBoolean()).isFalse();
        assertThat(text(facts.get("verdict"), "reason")).isEqualTo("withdrawn");
    }

    @Test
    void everyAddressInTheFactsLoads() throws Exception {
        JsonNode facts = facts(balloon().hang() + ".json?preset=hero&site=magazine");
        List<String> addresses = new ArrayList<>(List.of(text(facts, "src")));
        addresses.addAll(addresses(text(facts, "srcset")));
        facts.get("sources").forEach(source -> addresses.addAll(addresses(text(source, "srcset"))));

        for (String address : addresses) {
            HttpResponse<byte[]> answer = gallery.get(address.replace("https://media.example.com/media/", ""));
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(header(answer, "Vary")).isEmpty();
        }
    }

    @Test
    void widthsInASrcsetAreThoseOfTheFiles() throws Exception {
        gallery.put(new Preset(
                "boxed",
                AssetKind.IMAGE,
                Optional.of(new AspectRatio(2, 1)),
                List.of(),
                List.of(400, 800),
                Look.PLAIN.with(Fit.CONTAIN),
                Encoding.USUAL.with(List.of(ImageFormat.JPEG)).with(75),
                Optional.empty(),
                Optional.empty(),
                Duration.ofMinutes(1),
                200,
                1));
        JsonNode facts = facts(balloon().hang() + ".json?preset=boxed");

        for (String candidate : text(facts, "srcset").split(", ")) {
            String[] parts = candidate.split(" ");
            HttpResponse<byte[]> answer = gallery.get(parts[0].replace("https://media.example.com/media/", ""));
            assertThat(Answer.size(answer)).startsWith(parts[1].replace("w", "x"));
        }
    }

    @Test
    void narrowerPagesGetTheirOwnShapeInEveryFormat() throws Exception {
        gallery.put(Rules.narrower(gallery.preset("hero"), new Breakpoint(640, new AspectRatio(4, 5))));
        JsonNode facts = facts(balloon().hang() + ".json?preset=hero");

        List<String> narrow = new ArrayList<>();
        for (JsonNode source : facts.get("sources")) {
            if (source.has("media")) {
                assertThat(text(source, "media")).isEqualTo("(max-width: 639.98px)");
                narrow.add(text(source, "type"));
                HttpResponse<byte[]> answer = gallery.get(
                        addresses(text(source, "srcset")).getFirst().replace("https://media.example.com/media/", ""));
                assertThat(header(answer, "Content-Type")).isEqualTo(text(source, "type"));
                assertThat(header(answer, "Vitrine-Verdict")).isEqualTo("permitted");
            }
        }
        assertThat(narrow).contains("image/webp").endsWith("image/jpeg");
        String markup = text(facts, "picture");
        assertThat(markup)
                .contains("<source media=\"(max-width: 639.98px)\" type=\"image/jpeg\"")
                .containsSubsequence("media=", "<source type=\"image/webp\"", "<img");
        HttpResponse<byte[]> jpeg = gallery.get(facts.get("key").asString() + "/hero/b.jpg?w=480&ar=4:5");
        assertThat(Answer.size(jpeg)).isEqualTo("480x600");
        assertThat(gallery.get(facts.get("key").asString() + "/hero/b.jpg?w=480&ar=1:1")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aWithheldAssetHasNoWordsAndAnAddressThatGivesItsFallback() throws Exception {
        AssetKey key = balloon()
                .texts(new Texts(LocalizedText.of("Secret"), LocalizedText.NONE, LocalizedText.of("Secret")))
                .until(Gallery.NOON)
                .hang();

        HttpResponse<byte[]> answer = gallery.get(key + ".json?preset=hero");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Answer.text(answer)).doesNotContainIgnoringCase("secret");
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=10");
        JsonNode facts = new JsonMapper().readTree(answer.body());
        assertThat(facts.get("verdict").toString())
                .isEqualTo("{\"permitted\":false,\"reason\":\"expired\",\"since\":\"2026-06-01T12:00:00Z\"}");
        assertThat(facts.has("picture")).isFalse();
        HttpResponse<byte[]> fallback = gallery.get(text(facts, "src").replace("https://media.example.com/media/", ""));
        assertThat(header(fallback, "Vitrine-Verdict")).isEqualTo("withheld; reason=expired");
    }

    @Test
    void aVariantsWordsComeFirstAndItsBaseFillsTheGaps() throws Exception {
        AssetKey german = gallery.exhibit("de.jpg")
                .painted(1600, 1200, Color.BLUE)
                .texts(new Texts(texts(Map.of("de", "Plakat")), LocalizedText.NONE, LocalizedText.NONE))
                .hang();
        AssetKey key = balloon()
                .texts(new Texts(
                        texts(Map.of("en", "Poster", "de", "Aushang")),
                        LocalizedText.NONE,
                        texts(Map.of("en", "A poster"))))
                .variant("de", german)
                .hang();

        JsonNode facts = facts(key + ".json?preset=hero&locale=de-DE&site=magazine");
        assertThat(text(facts, "title")).isEqualTo("Plakat");
        assertThat(text(facts, "altText")).isEqualTo("A poster");
        assertThat(text(facts, "altTextLanguage")).isEqualTo("en");
        assertThat(text(facts, "src")).contains("/" + key + "/hero/plakat.jpg");
        assertThat(text(facts, "reference")).isEqualTo("dam:" + key);
    }

    @Test
    void factsAreRevalidatedAndEndWithTheirVerdict() throws Exception {
        AssetKey key = balloon().until(Gallery.NOON.plusSeconds(30)).hang();
        HttpResponse<byte[]> first = gallery.get(key + ".json");
        assertThat(header(first, "Cache-Control")).isEqualTo("public, max-age=30, must-revalidate");
        assertThat(header(first, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(gallery.get(key + ".json", "If-None-Match", header(first, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void anUnknownAssetIsAProblem() throws Exception {
        HttpResponse<byte[]> answer = gallery.get("zjzrwk6fxzf7kz.json");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void aFilmIsLinkedAsAFile() throws Exception {
        AssetKey key = gallery.exhibit("film.mp4")
                .content(new byte[] {1, 2, 3}, AssetKind.VIDEO, "video/mp4")
                .hang();
        JsonNode facts = facts(key + ".json?preset=clip");
        assertThat(text(facts, "src")).isEqualTo("https://media.example.com/media/" + key + "/clip/video.mp4");
        assertThat(facts.has("srcset")).isFalse();
        assertThat(facts.has("picture")).isFalse();
    }

    @Test
    void aPageLearnsWhatToShowUntilThePictureHasLoaded() throws Exception {
        AssetKey key = balloon().hang();
        JsonNode placeholder = facts(key + ".json").get("placeholder");
        assertThat(text(placeholder, "thumbHash")).matches("[A-Za-z0-9+/]{20,60}={0,2}");
        assertThat(text(placeholder, "dataUrl"))
                .startsWith("data:image/png;base64,")
                .hasSizeLessThan(1500);
        assertThat(text(placeholder, "colour")).matches("#[c-f][0-9a-f]0[0-9a-f]0[0-9a-f]");
        assertThat(facts(key + ".json?preset=hero").get("placeholder")).isEqualTo(placeholder);
        assertThat(gallery.opened()).isEqualTo(1);
    }

    @Test
    void aWithheldPictureLeavesNoImpression() throws Exception {
        AssetKey key = balloon().until(Gallery.NOON.minusSeconds(1)).hang();
        assertThat(facts(key + ".json?preset=hero").has("placeholder")).isFalse();
        assertThat(gallery.opened()).isZero();
    }

    @Test
    void aBrokenPictureLeavesNoImpressionAndHasFacts() throws Exception {
        AssetKey key = gallery.exhibit("broken.jpg")
                .content("no picture".getBytes(StandardCharsets.UTF_8), AssetKind.IMAGE, "image/jpeg")
                .hang();
        assertThat(facts(key + ".json").has("placeholder")).isFalse();
    }

    private JsonNode facts(String path) throws Exception {
        HttpResponse<byte[]> answer = gallery.get(path);
        assertThat(answer.statusCode()).as(Answer.text(answer)).isEqualTo(200);
        return new JsonMapper().readTree(answer.body());
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }

    private static List<String> addresses(String srcset) {
        return Stream.of(srcset.split(", ")).map(part -> part.split(" ")[0]).toList();
    }

    private static LocalizedText texts(Map<String, String> byTag) {
        return new LocalizedText(byTag.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        entry -> LanguageTag.parse(entry.getKey()).orElseThrow(), Map.Entry::getValue)));
    }
}
