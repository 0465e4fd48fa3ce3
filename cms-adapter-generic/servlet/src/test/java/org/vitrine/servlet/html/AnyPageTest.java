package org.vitrine.servlet.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.vitrine.client.facts.FactsQuestion;
import org.vitrine.client.picture.Attribute;
import org.vitrine.client.picture.Setting;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.reference.AssetReference;

/** Holds for every page, in whatever chunks it comes. */
class AnyPageTest {

    @Property(tries = 2000)
    void aPageWithoutReferencesComesOutByteForByte(
            @ForAll("soup") byte[] page, @ForAll @IntRange(min = 1, max = 40) int chunk) {
        assertThat(Rewriting.of(page, StandardCharsets.UTF_8, chunk)).isEqualTo(page);
        assertThat(Rewriting.of(page, PageCharset.undeclared(), chunk)).isEqualTo(page);
    }

    @Property(tries = 500)
    void aPageIsTheSameInWhateverChunksItComes(
            @ForAll("soupWithReferences") byte[] page, @ForAll @IntRange(min = 1, max = 40) int chunk) {
        assertThat(Rewriting.of(page, StandardCharsets.UTF_8, chunk))
                .isEqualTo(Rewriting.of(page, StandardCharsets.UTF_8, Integer.MAX_VALUE / 2));
    }

    @Property(tries = 1000)
    void aWellFormedPageIsWhatAParserWouldMakeOfIt(
            @ForAll("wellFormed") String page, @ForAll @IntRange(min = 1, max = 200) int chunk) {
        byte[] rewritten = Rewriting.of(page.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, chunk);
        assertThat(normal(Jsoup.parse(new String(rewritten, StandardCharsets.UTF_8))))
                .isEqualTo(normal(reference(page)));
    }

    @Provide
    Arbitrary<byte[]> soup() {
        return fragments(Arbitraries.of(
                        "<img data-dam=\"dam:x\">", "<img src='a.jpg'>", "<a href=\"/x\">", "data-dam", "dam:"))
                .map(AnyPageTest::bytes);
    }

    @Provide
    Arbitrary<byte[]> soupWithReferences() {
        return fragments(Arbitraries.of(Answers.ALL).map(key -> "<img data-dam=\"dam:" + key + "\" alt=x>"))
                .map(AnyPageTest::bytes);
    }

    private static Arbitrary<List<String>> fragments(Arbitrary<String> images) {
        Arbitrary<String> markup = Arbitraries.of(
                "<",
                ">",
                "</",
                "/>",
                "<!",
                "<!--",
                "-->",
                "--!>",
                "<![CDATA[",
                "]]>",
                "<?",
                "=",
                "'",
                "\"",
                " ",
                "/",
                "<script>",
                "</script>",
                "<script",
                "<style>",
                "</style >",
                "<textarea>",
                "</textarea>",
                "<title>",
                "</title>",
                "<template>",
                "</template>",
                "<svg>",
                "</svg>",
                "<svg/>",
                "<html lang=de>",
                "<p class=x>",
                "<figure>",
                "</figure>",
                "<figcaption>",
                "<a b='",
                "<img ",
                "<IMG\n",
                "<b title=\">",
                "&amp;",
                "\u00e4",
                "\u0000");
        Arbitrary<String> text = Arbitraries.strings().ofMaxLength(5);
        return Arbitraries.frequencyOf(Tuple.of(6, markup), Tuple.of(2, text), Tuple.of(2, images))
                .list()
                .ofMaxSize(40);
    }

    /** Every third page is not well formed in its charset either. */
    private static byte[] bytes(List<String> fragments) {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        for (String fragment : fragments) {
            page.writeBytes(fragment.getBytes(StandardCharsets.UTF_8));
            if (fragments.size() % 3 == 0) {
                page.write(fragment.length() | 0x80);
            }
        }
        return page.toByteArray();
    }

    @Provide
    Arbitrary<String> wellFormed() {
        Arbitrary<String> reference = Arbitraries.of(Answers.ALL).map(key -> "dam:" + key);
        Arbitrary<String> more = Arbitraries.of(
                "",
                " alt=\"Caf&eacute; &quot;A&quot; 1 &lt; 2\"",
                " alt=''",
                " class=wide",
                " data-preset='card'",
                " sizes='50vw' title=\"it's\"",
                " loading=eager",
                " width=\"3\" hidden");
        Arbitrary<String> image = Combinators.combine(reference, more, Arbitraries.of("data-dam", "src"))
                .as((dam, rest, name) -> "<img " + name + "=\"" + dam + "\"" + rest + ">");
        Arbitrary<String> still = image.flatMap(img -> Arbitraries.of(
                "<script>var a = '" + img + "'; if (a < 3) {}</script>",
                "<style>/* " + img + " */</style>",
                "<!-- " + img + " -->",
                "<template><p>" + img + "</p></template>",
                "<textarea>" + img + "</textarea>",
                "<svg viewBox='0 0 1 1'><path d='M0 0'/></svg>",
                "<p title='" + img.replace("'", "&#39;") + "'>a &lt; b &amp; c</p>"));
        Arbitrary<String> shown = image.flatMap(img -> Arbitraries.of(
                "<p>text " + img + " text</p>",
                "<figure>" + img + "</figure>",
                "<figure><p>" + img + "</p><figcaption>Mine</figcaption></figure>",
                "<div>" + img + img + "</div>"));
        Arbitrary<String> link = reference.map(dam -> "<p><a class=\"x\" href=\"" + dam + "\">PDF</a></p>");
        return Arbitraries.oneOf(still, shown, link)
                .list()
                .ofMaxSize(12)
                .flatMap(parts -> Arbitraries.of("", " lang=\"fr-FR\"", " lang='de'")
                        .map(lang -> "<!DOCTYPE html><html" + lang
                                + "><head><meta charset=\"utf-8\"><title>A &amp; B</title></head><body>"
                                + String.join("\n", parts) + "</body></html>"));
    }

    /** The same with a parser and a tree, from which nothing is streamed. */
    private static Document reference(String page) {
        Document document = Jsoup.parse(page);
        LanguageTag locale =
                LanguageTag.parse(document.expectFirst("html").attr("lang")).orElse(new LanguageTag("en-GB"));
        for (Element image : document.select("img[data-dam], img[src^=dam:]")) {
            if (image.closest("template") == null) {
                FactsQuestion question =
                        question(image, image.hasAttr("data-dam") ? "data-dam" : "src", "inline", locale);
                Setting setting = new Setting(
                        "100vw",
                        false,
                        image.attributes().asList().stream()
                                .map(attribute -> Attribute.plain(attribute.getKey(), attribute.getValue()))
                                .toList());
                Element figure = image.closest("figure");
                Optional<String> caption = Answers.MARKUP.caption(Answers.to(question));
                if (figure != null && figure.selectFirst("figcaption") == null && caption.isPresent()) {
                    figure.append(caption.get());
                }
                image.after(Answers.MARKUP.picture(question, Answers.to(question), setting));
                image.remove();
            }
        }
        for (Element link : document.select("a[href^=dam:]")) {
            FactsQuestion question = question(link, "href", "download", locale);
            link.attr("href", Answers.MARKUP.address(question, Answers.to(question)));
        }
        return document;
    }

    private static FactsQuestion question(Element element, String holder, String preset, LanguageTag locale) {
        return new FactsQuestion(
                AssetReference.parse(element.attr(holder)),
                element.hasAttr("data-preset") ? element.attr("data-preset") : preset,
                locale);
    }

    private static String normal(Document document) {
        document.outputSettings().prettyPrint(false);
        for (Element element : document.getAllElements()) {
            var attributes = element.attributes().asList().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .toList();
            attributes.forEach(attribute -> element.removeAttr(attribute.getKey()));
            attributes.forEach(attribute -> element.attr(attribute.getKey(), attribute.getValue()));
        }
        return document.outerHtml();
    }
}
