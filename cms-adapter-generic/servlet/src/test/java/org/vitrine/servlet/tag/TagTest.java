package org.vitrine.servlet.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vitrine.client.facts.VitrineFixture;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.NativeId;
import org.vitrine.servlet.site.TomcatFixture;

class TagTest {

    private static final AssetKey BALLOON = AssetKey.of(new NativeId("sample", "balloon.jpg"));

    private static VitrineFixture vitrine;
    private static TomcatFixture tomcat;

    @BeforeAll
    static void start() throws Exception {
        vitrine = new VitrineFixture();
        tomcat = new TomcatFixture(vitrine);
    }

    @AfterAll
    static void stop() throws Exception {
        tomcat.close();
        vitrine.close();
    }

    @Test
    void aPictureStandsInAFigureWithItsCredit() throws Exception {
        vitrine.permit(BALLOON, "Ballon", "Ein großer Ballon", "de", "Quelle & Co");
        Document page = article("");
        Element image = page.expectFirst("figure > picture > img.wide");
        assertThat(image.attr("alt")).isEqualTo("Ein großer Ballon");
        assertThat(image.attr("sizes")).isEqualTo("50vw");
        assertThat(image.attr("fetchpriority")).isEqualTo("high");
        assertThat(page.expectFirst("figure > figcaption").text()).isEqualTo("Quelle & Co");
        assertThat(vitrine.calls().get(0).get(0).print()).contains("\"hero\"").contains("\"de-DE\"");
    }

    @Test
    void aVideoHasItsSubtitlesTheOnesOfThePagesLanguageFirst() throws Exception {
        vitrine.say(BALLOON, """
                {"reference":"dam:%1$s","locale":"de-DE","verdict":{"permitted":true},"src":"%2$s/film.mp4",
                 "tracks":[
                   {"kind":"subtitles","language":"de-AT","label":"Deutsch (\\u00d6sterreich)","src":"%2$s/at.vtt"},
                   {"kind":"subtitles","language":"de-DE","label":"Deutsch \\"><script>","src":"%2$s/de.vtt"},
                   {"kind":"subtitles","language":"en","src":"%2$s/en.vtt"},
                   {"kind":"subtitles","language":"fr","src":"javascript:alert(1)"},
                   {"kind":"script","language":"fr","src":"%2$s/fr.vtt"}]}
                """.formatted(BALLOON, vitrine.media()));
        Document page = article("");
        Element video = page.expectFirst("#film > video.wide[controls]");
        assertThat(video.attr("src")).isEqualTo(vitrine.media() + "/film.mp4");
        assertThat(video.select("track").eachAttr("srclang")).containsExactly("de-DE", "de-AT", "en");
        assertThat(video.select("track").eachAttr("label"))
                .containsExactly("Deutsch \"><script>", "Deutsch (Österreich)", "en");
        assertThat(video.select("track").eachAttr("src")).allMatch(src -> src.startsWith(vitrine.media() + "/"));
        assertThat(page.select("script")).isEmpty();
    }

    @Test
    void theAuthorsAltTextWinsAndIsOnlyText() throws Exception {
        vitrine.permit(BALLOON, "Ballon", "Ein großer Ballon", "de", "Quelle");
        Document page = article("\"><script>alert(1)</script>");
        assertThat(page.expectFirst("figure img").attr("alt")).isEqualTo("\"><script>alert(1)</script>");
        assertThat(page.select("script")).isEmpty();
    }

    @Test
    void anAddressIsPrintedOrKept() throws Exception {
        vitrine.permit(BALLOON, "Ballon", "Ein großer Ballon", "de", "Quelle");
        Document page = article("");
        String address = vitrine.media() + "/" + BALLOON + "/hero/a.jpg?w=960";
        assertThat(page.expectFirst("#link").attr("href")).isEqualTo(address);
        assertThat(page.expectFirst("#var").attr("title")).isEqualTo(address);
    }

    @Test
    void theFilterDrawsWhatTheTagsLeave() throws Exception {
        vitrine.permit(BALLOON, "Ballon", "Ein großer Ballon", "de", "Quelle");
        assertThat(article("").select("#inline > picture > img")).hasSize(1);
    }

    @Test
    void whatIsNoReferenceIsNothing() throws Exception {
        assertThat(article("").expectFirst("#nothing").html()).isEmpty();
    }

    private static Document article(String alt) throws Exception {
        return Jsoup.parse(tomcat.get("/article.jsp?reference=dam:" + BALLOON + "&alt="
                        + URLEncoder.encode(alt, StandardCharsets.UTF_8))
                .body());
    }
}
