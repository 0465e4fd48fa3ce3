package org.vitrine.servlet.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.servlet.html.Answers.SHOWN;
import static org.vitrine.servlet.html.Answers.SILENT;
import static org.vitrine.servlet.html.Answers.WITHHELD;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.client.facts.FactsAnswer;
import org.vitrine.client.facts.FactsQuestion;
import org.vitrine.core.locale.LanguageTag;

class PageRewriterTest {

    private static final String IMAGE = "<img data-dam=\"dam:" + SHOWN + "\">";

    @Test
    void aReferenceBecomesAPictureInThePagesLanguage() {
        Element picture =
                Jsoup.parse(Rewriting.of("<html lang=de-AT><p>" + IMAGE)).expectFirst("picture");
        assertThat(picture.expectFirst("img").attr("src"))
                .isEqualTo("/media/" + SHOWN + "/inline/a.jpg?w=960&locale=de-AT");
        assertThat(picture.expectFirst("img").attr("alt")).isEqualTo("Größe \"eins\" & <zwei> 日");
        assertThat(picture.expectFirst("img").hasAttr("lang")).isFalse();
        assertThat(picture.expectFirst("source").attr("type")).isEqualTo("image/avif");
    }

    @Test
    void whatTheAuthorWroteStays() {
        Element image = Jsoup.parse(Rewriting.of("<IMG class=wide DATA-DAM='dam:" + SHOWN
                        + "' data-preset=card alt='Caf&eacute; \"A\"' hidden loading=eager width=10>"))
                .expectFirst("picture > img");
        assertThat(image.attr("alt")).isEqualTo("Café \"A\"");
        assertThat(image.attr("class")).isEqualTo("wide");
        assertThat(image.hasAttr("hidden")).isTrue();
        assertThat(image.attr("loading")).isEqualTo("eager");
        assertThat(image.attr("width")).isEqualTo("960");
        assertThat(image.attr("src")).contains("/card/");
    }

    @Test
    void aReferenceInTheSourceIsAPictureToo() {
        assertThat(Rewriting.of("<img src=\"dam:" + SHOWN + "\">"))
                .startsWith("<picture>")
                .doesNotContain("dam:");
    }

    @Test
    void aWithheldPictureIsAFallbackThatSaysNothing() {
        String page =
                Rewriting.of("<figure><img data-dam=\"dam:" + WITHHELD + "\" alt=\"Before the launch\"></figure>");
        assertThat(page)
                .contains("alt=\"\"")
                .doesNotContain("launch")
                .doesNotContain("srcset")
                .doesNotContain("figcaption");
    }

    @Test
    void withoutAnAnswerTheDeliveryIsAskedPlainly() {
        assertThat(Rewriting.of("<img data-dam=\"dam:" + SILENT + "\">"))
                .contains("src=\"/media/" + SILENT + "/inline?locale=en-GB&amp;site=demo\"");
    }

    @Test
    void aVideoBringsItsSubtitlesBeforeWhatTheAuthorPutInIt() {
        assertThat(Rewriting.of(
                        "<video class=wide data-dam=\"dam:" + SHOWN + "\" src=other.mp4><p>No video</p></video>"))
                .isEqualTo(
                        "<video src=\"/media/" + SHOWN + "/clip/a.jpg?w=960&amp;locale=en-GB\" class=\"wide\" controls"
                                + " preload=\"metadata\" crossorigin=\"anonymous\"><track kind=\"subtitles\" srclang=\"de\""
                                + " label=\"Deutsch\" src=\"/media/" + SHOWN + "/de.vtt\"><p>No video</p></video>");
        assertThat(Rewriting.of("<VIDEO src=dam:" + SHOWN + " data-preset=film autoplay muted></VIDEO>"))
                .contains("/film/", " autoplay muted", "<track")
                .doesNotContain("controls", "preload", "dam:");
    }

    @Test
    void aWithheldOrUnknownVideoHasNoSubtitles() {
        for (var key : List.of(WITHHELD, SILENT)) {
            assertThat(Rewriting.of("<video data-dam=dam:" + key + "></video>"))
                    .contains("/media/" + key + "/clip")
                    .doesNotContain("<track", "crossorigin");
        }
    }

    @Test
    void aLinkLeadsToTheDelivery() {
        assertThat(Rewriting.of("<a class=\"more\" href=\"dam:" + SHOWN + "\" data-preset=\"print\">PDF</a>"))
                .isEqualTo(
                        "<a href=\"/media/" + SHOWN + "/print/a.jpg?w=960&amp;locale=en-GB\" class=\"more\">PDF</a>");
        assertThat(Rewriting.of("<a href=dam:" + SHOWN + ">")).contains("/download/");
    }

    @Test
    void aFigureWithoutACaptionGetsTheCredit() {
        assertThat(Rewriting.of("<figure>" + IMAGE + "</figure>"))
                .endsWith("</picture><figcaption>Quelle: Ä &amp; Söhne</figcaption></figure>");
        assertThat(Rewriting.of("<figure>" + IMAGE + "<figcaption>Mine</figcaption></figure>"))
                .endsWith("</picture><figcaption>Mine</figcaption></figure>");
        assertThat(Rewriting.of("<p>" + IMAGE + "</p><figure></figure>")).doesNotContain("figcaption");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>document.write('%s')</script>",
                "<script><!-- <script> </script> %s --></script>",
                "<style>a{content:'%s'}</style>",
                "<textarea>%s</textarea>",
                "<title>%s</title>",
                "<template><div>%s</div></template>",
                "<template><template></template>%s</template>",
                "<!-- %s -->",
                "<!---> <!-- %s --!>",
                "<![CDATA[ > %s ]]>",
                "<iframe>%s</iframe>",
                "<plaintext>%s</script>",
                "<input value='%s'>",
                "<img alt=\"%s",
                "<p></p><a title=\"%s\">",
            })
    void whatIsNotAReferenceToABrowserStaysAsItIs(String form) {
        String page = form.replace("%s", "<img data-dam=dam:" + SHOWN + ">");
        assertThat(Rewriting.of(page)).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script></script>",
                "<script><!-- x --></script>",
                "<script><!--<script>--></script>",
                "<script>a < b </ script></script >",
                "<style/>p{}</style\n>",
                "<svg><script/><style/></svg>",
                "<title>a</titl></title>",
                "<!-->",
                "<!--->",
                "<!-- a --!>",
                "<!DOCTYPE html>",
                "<?php a ?>",
                "</>",
                "</3>",
                "<a title=it's>",
                "<a title=a\"b>",
                "<a =\">",
                "< img",
                "a < b",
                "<<",
                "<template></template></template>",
            })
    void aReferenceBehindAnyMarkupIsFound(String before) {
        assertThat(Rewriting.of(before + IMAGE)).startsWith(before + "<picture>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img data-dam=\"dam:nonsense\">",
                "<img data-dam>",
                "<img data-dam=\"javascript:alert(1)\">",
                "<a href=\"damn:it\">",
                "<a href=\"https://example.com/dam:x\">",
                "<img data-dam=\"dam:",
                "<img",
                "<",
                "</",
                "<!",
                "<!-",
                "<![CDA",
                "<script><",
            })
    void whatCannotBeReadPassesAsItIs(String page) {
        assertThat(Rewriting.of(page)).isEqualTo(page);
        assertThat(Rewriting.of("<p>ä</p>" + page)).isEqualTo("<p>ä</p>" + page);
    }

    @Test
    void aReferenceWithAnImpossiblePresetPassesAsItIs() {
        String page = "<img data-dam=\"dam:" + SHOWN + "\" data-preset=\"../x\">";
        assertThat(Rewriting.of(page)).isEqualTo(page);
    }

    @Test
    void whatThePagesCharsetLacksIsAReferenceToACharacter() {
        Charset latin = StandardCharsets.ISO_8859_1;
        String page = new String(Rewriting.of(("ü" + IMAGE).getBytes(latin), latin, 3), latin);
        assertThat(page).startsWith("ü<picture>").contains("Größe").contains("&#26085;");
    }

    @Test
    void aPageThatDoesNotSayItsCharsetGetsNothingButAscii() {
        byte[] page = Rewriting.of(("ü" + IMAGE).getBytes(StandardCharsets.ISO_8859_1), PageCharset.undeclared(), 3);
        assertThat(new String(page, StandardCharsets.ISO_8859_1))
                .startsWith("ü<picture>")
                .contains("Gr&#246;&#223;e");
    }

    @Test
    void charsetsThatWriteMarkupDifferentlyAreNotTouched() {
        assertThat(PageCharset.named("UTF-16")).isEmpty();
        assertThat(PageCharset.named("ISO-2022-JP")).isEmpty();
        assertThat(PageCharset.named("no such thing")).isEmpty();
        assertThat(PageCharset.named("Shift_JIS")).isPresent();
        assertThat(PageCharset.named("windows-1252")).isPresent();
    }

    @Test
    void aPageWhoseFactsCannotBeHadKeepsItsPictures() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PageRewriter rewriter = rewriter(out, questions -> {
            throw new IllegalStateException("broken");
        });
        write(rewriter, "a" + IMAGE + "b");
        rewriter.finish();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("a<picture><img src=\"/media/" + SHOWN + "/inline?locale=fr-FR&amp;site=demo\" alt=\"\"")
                .endsWith("</picture>b");
    }

    @Test
    void aFlushHandsOnEverythingButAnUnfinishedTag() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PageRewriter rewriter = rewriter(out, Answers::to);
        write(rewriter, "<p>one</p><img data-");
        rewriter.flush();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("<p>one</p>");
        write(rewriter, IMAGE.substring("<img data-".length()));
        rewriter.flush();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("<p>one</p><picture>")
                .endsWith("</picture>");
    }

    @Test
    void referencesAreAskedForFiftyAtATime() throws IOException {
        List<Integer> calls = new ArrayList<>();
        PageRewriter rewriter = rewriter(OutputStream.nullOutputStream(), questions -> {
            calls.add(questions.size());
            return Answers.to(questions);
        });
        write(rewriter, IMAGE.repeat(120));
        rewriter.finish();
        assertThat(calls).containsExactly(50, 50, 20);
        assertThat(rewriter.references()).isEqualTo(120);
    }

    @Test
    void aPageOfFiftyMegabytesIsNeverHeld() throws IOException {
        long[] handedOn = {0};
        PageRewriter rewriter = rewriter(
                new OutputStream() {
                    @Override
                    public void write(int single) {
                        handedOn[0]++;
                    }

                    @Override
                    public void write(byte[] bytes, int from, int length) {
                        handedOn[0] += length;
                    }
                },
                Answers::to);
        // A long tag, deep figures, text, an endless attribute: whatever might be held.
        String part = "<p>" + "text ".repeat(3_000) + "<img alt=\"" + "y".repeat(9_000) + "\" data-dam=\"dam:" + SHOWN
                + "\">" + "<figure>".repeat(600) + "<b title=\"" + "x".repeat(40_000) + "\">";
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        int most = 0;
        long written = 0;
        while (written < 50L * 1024 * 1024) {
            rewriter.write(bytes, 0, bytes.length);
            written += bytes.length;
            most = Math.max(most, rewriter.retained());
        }
        write(rewriter, "<img data-x=\"");
        for (int i = 0; i < 100; i++) {
            write(rewriter, "z".repeat(1_000));
            most = Math.max(most, rewriter.retained());
        }
        rewriter.finish();
        assertThat(most).isLessThan(256 * 1024);
        assertThat(handedOn[0]).isGreaterThan(written);
    }

    private static PageRewriter rewriter(
            OutputStream out, Function<Collection<FactsQuestion>, Map<FactsQuestion, FactsAnswer>> facts) {
        return new PageRewriter(
                Rewriting.SETTINGS,
                PageCharset.named("UTF-8").orElseThrow(),
                Optional.of(new LanguageTag("fr-FR")),
                facts,
                Answers.MARKUP,
                Remarks.NONE,
                out);
    }

    private static void write(PageRewriter rewriter, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        rewriter.write(bytes, 0, bytes.length);
    }
}
