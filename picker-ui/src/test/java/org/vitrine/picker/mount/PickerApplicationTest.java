package org.vitrine.picker.mount;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.vitrine.picker.embed.EmbedFilter;

class PickerApplicationTest {

    @TempDir
    static Path folder;

    private static RunningPicker picker;
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        picker = new RunningPicker(folder, true);
    }

    @AfterAll
    static void stop() throws Exception {
        picker.close();
    }

    @Test
    void onlyTheRegisteredPageMayFrameTheDocument() throws Exception {
        HttpResponse<String> answer = get("/?site=magazine&origin=https://cms.example.com&session=3f2a9c10-1111");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(policy(answer)).endsWith("frame-ancestors https://cms.example.com");
        assertThat(answer.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(answer.body()).contains("<div id=\"outlet\">").contains("color-scheme: light dark");
    }

    @Test
    void theCookieWorksInAFrameOfAnotherSiteAndNowhereElse() throws Exception {
        HttpResponse<String> answer = get("/?site=magazine&origin=https://cms.example.com&session=3f2a9c10-1111");

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("VITRINE_PICKER=")
                .contains("Path=/picker")
                .contains("HttpOnly")
                .contains("Secure")
                .contains("SameSite=None")
                .contains("Partitioned");
    }

    @Test
    void aStrangePageReadsWhichOriginToAdd() throws Exception {
        HttpResponse<String> answer =
                get("/?site=magazine&origin=https://blog.example.org&session=3f2a9c10-1111&lang=de&theme=dark");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(policy(answer)).doesNotContain("frame-ancestors");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body())
                .contains("lang=\"de\"")
                .contains("color-scheme: dark")
                .contains("<code>https://blog.example.org</code>")
                .contains("nicht registriert");
    }

    @Test
    void aStrangePageThatComesAgainAndAgainDoesNotFillTheLog() throws Exception {
        Logger log = (Logger) LoggerFactory.getLogger(EmbedFilter.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);
        for (int visit = 0; visit < 10; visit++) {
            get("/?site=magazine&origin=https://flood.example.org&session=3f2a9c10-1111");
        }
        log.detachAppender(lines);

        assertThat(lines.list)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .startsWith("Refused the picker: UNREGISTERED_ORIGIN")
                .contains("https://flood.example.org");
    }

    @Test
    void whatIsWrittenIntoTheAddressIsNeverWrittenIntoThePage() throws Exception {
        HttpResponse<String> answer =
                get("/?site=magazine&origin=https://%22%3E%3Cscript%3Ealert(1)%3C/script%3E&session=%3Cscript%3E");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("<script");
    }

    @Test
    void everythingButTheDocumentStaysOutOfFrames() throws Exception {
        assertThat(policy(get("/vitrine/picker.css"))).endsWith("frame-ancestors 'none'");
        assertThat(policy(get("/elsewhere"))).endsWith("frame-ancestors 'none'");
    }

    @Test
    void aPreviewNeedsTheSessionThatBroughtAToken() throws Exception {
        String preview = "/preview/magazine/" + picker.library.named("balloon").key() + "/whole/320/2";
        HttpResponse<String> opened = get("/?site=magazine&origin=https://cms.example.com&session=3f2a9c10-1111");
        String cookie = opened.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];

        assertThat(get(preview).statusCode()).isEqualTo(403);
        assertThat(get(preview, cookie).statusCode())
                .as("a session before its token was verified")
                .isEqualTo(403);
    }

    private static HttpResponse<String> get(String path, String... cookie) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(picker.address(path));
        for (String one : cookie) {
            request.header("Cookie", one);
        }
        return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
    }
}
