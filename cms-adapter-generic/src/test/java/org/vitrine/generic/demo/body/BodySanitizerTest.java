package org.vitrine.generic.demo.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodySanitizerTest {

    private static final Set<String> TAGS =
            Set.of("p", "h2", "h3", "strong", "em", "a", "ul", "ol", "li", "blockquote", "br", "figure", "img");
    private static final Set<String> ATTRIBUTES = Set.of("href", "data-dam", "data-preset", "alt");

    private final BodySanitizer sanitizer = new BodySanitizer(Set.of("inline", "portrait"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Plain, <strong>strong</strong> and <em>soft</em><br>words</p>",
                "<h2>One</h2><h3>Two</h3><blockquote><p>Said</p></blockquote>",
                "<ul><li><p>a</p><ol><li><p>b</p></li></ol></li></ul>",
                "<p><a href=\"https://example.com/?a=1&amp;b=2\">link</a> <a href=\"mailto:a@example.com\">post</a></p>",
                "<p>Ü &amp; &lt; 1</p><figure><img data-dam=\"dam:zjzrwk6fxzf7kz\" data-preset=\"inline\"></figure><p>x</p>",
                "<figure><img data-dam=\"dam:zjzrwk6fxzf7kz@3\" data-preset=\"portrait\" alt=\"A &quot;balloon&quot;\"></figure>",
            })
    void whatTheEditorWritesComesBackAsItWas(String html) {
        assertThat(sanitizer.sanitize(html)).isEqualTo(new SanitizedBody(html, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=\"https://example.com/a.jpg\">",
                "<figure><img src=\"/media/zjzrwk6fxzf7kz/inline\"></figure>",
                "<figure><img data-dam=\"dam:nonsense\" data-preset=\"inline\"></figure>",
                "<figure><img data-dam=\"dam:zjzrwk6fxzf7kz\" data-preset=\"poster\"></figure>",
                "<p><img data-dam=\"dam:zjzrwk6fxzf7kz\" data-preset=\"inline\"></p>",
                "<img data-dam=\"dam:zjzrwk6fxzf7kz\" data-preset=\"inline\" src=\"x\" onerror=\"alert(1)\">",
            })
    void aPictureThatIsNoReferenceInAPresetOfTheSiteIsLeftOut(String html) {
        SanitizedBody body = sanitizer.sanitize(html);
        assertThat(body.html()).doesNotContain("img");
        assertThat(body.droppedPictures()).isEqualTo(1);
    }

    @Test
    void anAddressBesideAReferenceIsLeftOutAndTheReferenceStays() {
        String html =
                "<figure><img data-dam=\"dam:zjzrwk6fxzf7kz\" data-preset=\"inline\" src=\"https://media.example.com/x\""
                        + " srcset=\"y 1w\" onload=\"z()\"></figure>";
        assertThat(sanitizer.sanitize(html))
                .isEqualTo(new SanitizedBody(
                        "<figure><img data-dam=\"dam:zjzrwk6fxzf7kz\" data-preset=\"inline\"></figure>", 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\" java\tscript:alert(1)\">x</a>",
                "<a href=\"data:text/html,x\">x</a>",
                "<a href=\"//example.com\">x</a>",
            })
    void aLinkThatIsNoWebOrMailAddressLosesItsAddress(String html) {
        assertThat(sanitizer.sanitize(html).html()).isEqualTo("<a>x</a>");
    }

    @Property(tries = 400)
    void hostileMarkupNeverGetsThrough(@ForAll("markup") String html) {
        Document stored = Jsoup.parseBodyFragment(sanitizer.sanitize(html).html());
        for (Element element : stored.body().select("body *")) {
            assertThat(TAGS).contains(element.tagName());
            assertThat(ATTRIBUTES)
                    .containsAll(element.attributes().asList().stream()
                            .map(Attribute::getKey)
                            .collect(Collectors.toSet()));
            assertThat(element.attr("href")).matches("(?i)((https?://|mailto:).*)?");
        }
        assertThat(stored.select("img"))
                .allSatisfy(image ->
                        assertThat(image.attr("data-dam")).matches("dam:[0-9a-hjkmnp-tv-z]{14}(@[A-Za-z0-9._-]+)?"));
        assertThat(stored.select("body > figure > img:only-child")).hasSameSizeAs(stored.select("img"));
    }

    @Test
    void aHeadingLeftInAHeadingIsTakenApartAtOnce() {
        String once = sanitizer.sanitize("<h2><figure><h2>a</h2></figure></h2>").html();
        assertThat(sanitizer.sanitize(once).html()).isEqualTo(once);
    }

    @Property(tries = 400)
    void whatWasSanitisedOnceStaysAsItIs(@ForAll("markup") String html) {
        String once = sanitizer.sanitize(html).html();
        assertThat(sanitizer.sanitize(once)).isEqualTo(new SanitizedBody(once, 0));
    }

    @Provide
    Arbitrary<String> markup() {
        List<String> pieces = List.of(
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)>",
                "</svg>",
                "<figure>",
                "</figure>",
                "<p>",
                "</p>",
                "<p onclick=x style='a:b'>",
                "<a href=javascript:x>",
                "<a href='https://example.com' target=_blank>",
                "</a>",
                "<iframe src=//x>",
                "</iframe>",
                "<math><mi>",
                "<style>",
                "</style>",
                "<noscript>",
                "<template>",
                "</template>",
                "<!--",
                "-->",
                "<![CDATA[",
                "]]>",
                "<img data-dam='dam:zjzrwk6fxzf7kz' data-preset=inline>",
                "<img data-dam='dam:zjzrwk6fxzf7kz' data-preset=inline src=x alt='<b>'>",
                "<img data-dam='dam:x' data-preset=inline>",
                "<ul><li>",
                "</li></ul>",
                "<blockquote>",
                "<table><tr><td>",
                "<h2>",
                "</h2>",
                "text",
                " & ",
                "\"",
                "'",
                "<",
                ">",
                "&lt;script&gt;",
                "<form action=x><input>",
                "<b>");
        return Arbitraries.of(pieces).list().ofMaxSize(14).map(chosen -> String.join("", chosen));
    }
}
