package org.vitrine.servlet.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vitrine.client.facts.VitrineFixture;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.NativeId;
import org.vitrine.servlet.site.SiteConnection;
import org.vitrine.servlet.site.TomcatFixture;

class VitrineFilterTest {

    private static final AssetKey BALLOON = AssetKey.of(new NativeId("sample", "balloon.jpg"));
    private static final String IMAGE = "<img data-dam=\"dam:" + BALLOON + "\">";

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

    @BeforeEach
    void permit() {
        vitrine.permit(BALLOON, "Ballon", "Ein großer Ballon", "de", "Quelle");
        vitrine.calls().clear();
    }

    @Test
    void aPagesReferencesAreAskedForInOneCall() throws Exception {
        html("<html lang=de><body>" + IMAGE + IMAGE.replace(">", " data-preset=hero>") + "</body></html>");
        HttpResponse<String> page = tomcat.get("/page");
        assertThat(page.body()).contains("alt=\"Ein großer Ballon\"").contains("sizes=\"(min-width: 50rem) 48rem");
        assertThat(page.body().split("<picture>")).hasSize(3);
        assertThat(vitrine.calls()).hasSize(1);
        assertThat(vitrine.calls().get(0))
                .hasSize(2)
                .allSatisfy(item -> assertThat(item.at("locale").text()).contains("de"));
    }

    @Test
    void theApplicationMayNameTheLocaleOfThePage() throws Exception {
        tomcat.page((request, response) -> {
            request.setAttribute(SiteConnection.LOCALE_ATTRIBUTE, Locale.CANADA_FRENCH);
            response.setContentType("text/html; charset=UTF-8");
            response.getWriter().print("<html lang=de>" + IMAGE);
        });
        tomcat.get("/page");
        assertThat(vitrine.calls().get(0).get(0).at("locale").text()).contains("fr-CA");
    }

    @Test
    void aPageThatChangesLosesItsLengthAndItsValidators() throws Exception {
        tomcat.page((request, response) -> {
            byte[] body = IMAGE.getBytes(StandardCharsets.UTF_8);
            response.setContentType("text/html");
            response.setCharacterEncoding("UTF-8");
            response.setContentLength(body.length);
            response.setHeader("ETag", "\"1\"");
            response.setDateHeader("Last-Modified", 0);
            response.getOutputStream().write(body);
        });
        HttpResponse<String> page = tomcat.get("/page");
        assertThat(page.body()).startsWith("<picture>").endsWith("</picture>");
        assertThat(page.headers().firstValue("ETag")).isEmpty();
        assertThat(page.headers().firstValue("Last-Modified")).isEmpty();
    }

    @Test
    void aPageWithoutReferencesKeepsThemAndIsNotSentTwice() throws Exception {
        HttpResponse<String> page = tomcat.get("/plain.html");
        assertThat(page.body()).contains("Plain");
        assertThat(page.headers().firstValue("Content-Length"))
                .contains(String.valueOf(page.body().length()));
        String etag = page.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = tomcat.get("/plain.html", "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("ETag")).contains(etag);
        assertThat(tomcat.get("/plain.html", "Range", "bytes=0-3").body()).isEqualTo("<htm");
    }

    @Test
    void thePageIsNotPromisedALengthWhenOnlyItsHeadIsAskedFor() throws Exception {
        HttpResponse<Void> head = tomcat.send("HEAD", "/plain.html", BodyHandlers.discarding());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("ETag")).isEmpty();
        assertThat(head.headers().firstValue("Content-Length")).isEmpty();
    }

    @Test
    void whatIsNoPageIsNotTouched() throws Exception {
        tomcat.page((request, response) -> {
            response.setContentType("application/json");
            response.setContentLength(IMAGE.length());
            response.setHeader("ETag", "\"1\"");
            response.getOutputStream().print(IMAGE);
        });
        HttpResponse<String> answer = tomcat.get("/page");
        assertThat(answer.body()).isEqualTo(IMAGE);
        assertThat(answer.headers().firstValue("Content-Length")).contains(String.valueOf(IMAGE.length()));
        assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
    }

    @Test
    void aCompressedPageIsNotTouched() throws Exception {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(IMAGE.getBytes(StandardCharsets.UTF_8));
        }
        tomcat.page((request, response) -> {
            response.setContentType("text/html");
            response.setHeader("Content-Encoding", "gzip");
            response.getOutputStream().write(zipped.toByteArray());
        });
        assertThat(tomcat.send("GET", "/page", BodyHandlers.ofByteArray()).body())
                .isEqualTo(zipped.toByteArray());
    }

    @Test
    void aPageIsWrittenInItsOwnCharset() throws Exception {
        tomcat.page((request, response) -> {
            response.setContentType("text/html");
            response.getWriter().print("ü" + IMAGE);
            response.setContentType("text/html; charset=UTF-8");
        });
        HttpResponse<byte[]> page = tomcat.send("GET", "/page", BodyHandlers.ofByteArray());
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).containsIgnoringCase("iso-8859-1");
        assertThat(new String(page.body(), StandardCharsets.ISO_8859_1))
                .startsWith("ü<picture>")
                .contains("großer");
    }

    @Test
    void aPageInACharsetWithoutAsciiIsNotTouched() throws Exception {
        tomcat.page((request, response) -> {
            response.setContentType("text/html; charset=UTF-16");
            response.getWriter().print(IMAGE);
        });
        assertThat(new String(
                        tomcat.send("GET", "/page", BodyHandlers.ofByteArray()).body(), StandardCharsets.UTF_16))
                .isEqualTo(IMAGE);
    }

    @Test
    void whatTheApplicationFlushesIsReadBeforeThePageEnds() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        tomcat.page((request, response) -> {
            response.setContentType("text/html; charset=UTF-8");
            response.getWriter().print("<p>one</p>" + IMAGE);
            response.flushBuffer();
            boolean inTime = read.await(20, TimeUnit.SECONDS);
            response.getWriter().print(inTime ? "<p>two</p>" : "<p>late</p>");
        });
        try (InputStream body =
                tomcat.send("GET", "/page", BodyHandlers.ofInputStream()).body()) {
            StringBuilder first = new StringBuilder();
            for (int next = body.read(); next >= 0 && first.indexOf("</picture") < 0; next = body.read()) {
                first.append((char) next);
            }
            read.countDown();
            assertThat(first).startsWith("<p>one</p><picture>");
            assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("<p>two</p>");
        }
    }

    @Test
    void aPageIsWholeWhenVitrineIsAway() throws Exception {
        try (VitrineFixture failing = new VitrineFixture();
                TomcatFixture alone = new TomcatFixture(failing)) {
            failing.fail(503);
            alone.page((request, response) -> {
                response.setContentType("text/html; charset=UTF-8");
                response.getWriter().print("<p>a</p>" + IMAGE.replace(">", " alt=A>") + "<p>b</p>");
            });
            for (int i = 0; i < 3; i++) {
                assertThat(alone.get("/page").body())
                        .startsWith("<p>a</p><picture><img src=\"/media/" + BALLOON + "/inline?")
                        .contains("alt=\"\"")
                        .endsWith("</picture><p>b</p>");
            }
            assertThat(failing.calls()).hasSize(1);
        }
    }

    private static void html(String body) {
        tomcat.page((request, response) -> {
            response.setContentType("text/html; charset=UTF-8");
            response.getWriter().print(body);
        });
    }
}
