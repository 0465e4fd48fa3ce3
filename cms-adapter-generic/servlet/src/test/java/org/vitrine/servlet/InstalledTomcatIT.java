package org.vitrine.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.client.facts.VitrineFixture;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.NativeId;

/** The packaged filter and tags in containers of both kinds: jakarta.servlet, and javax.servlet before it. */
class InstalledTomcatIT {

    private static final AssetKey BALLOON = AssetKey.of(new NativeId("sample", "balloon.jpg"));

    @TempDir
    Path base;

    @ParameterizedTest
    @CsvSource({"jakarta, .jar", "javax, -javax.jar"})
    void pagesAndTagsShowAssets(String kind, String suffix) throws Exception {
        Path home = Path.of(System.getProperty("tomcat." + kind));
        Path filter = Path.of(System.getProperty("filter.jar") + suffix);
        try (VitrineFixture vitrine = new VitrineFixture();
                InstalledTomcat tomcat = InstalledTomcat.start(home, base, filter, vitrine.address())) {
            HttpClient client = HttpClient.newHttpClient();
            vitrine.permit(BALLOON, "Ballon", "Ein großer Ballon", "de", "Quelle");
            for (String page : new String[] {"/article.jsp", "/forwarding.jsp"}) {
                Document article = Jsoup.parse(get(client, tomcat, page).body());
                assertThat(article.expectFirst("figure > picture > img.wide").attr("alt"))
                        .as(tomcat.log())
                        .isEqualTo("Ein großer Ballon");
                assertThat(article.expectFirst("#inline > picture > img").attr("alt"))
                        .isEqualTo("Ein großer Ballon");
                assertThat(article.expectFirst("#link").attr("href")).startsWith(vitrine.media() + "/" + BALLOON);
                assertThat(article.text()).doesNotContain("never seen");
            }
            HttpResponse<String> failing = get(client, tomcat, "/failing.jsp");
            assertThat(failing.statusCode()).isEqualTo(410);
            assertThat(failing.body()).contains("<h1>Gone</h1><picture>").doesNotContain("never seen");
            HttpResponse<String> plain = get(client, tomcat, "/plain.html");
            assertThat(plain.body()).contains("<h1>Plain</h1>");
            assertThat(plain.headers().firstValue("ETag")).isPresent();
            assertThat(token(client, tomcat, "editor:secret").body()).isEqualTo("{\"token\":\"for.editor.1\"}");
            assertThat(token(client, tomcat, "").statusCode()).isEqualTo(401);
            vitrine.fail(500);
            assertThat(token(client, tomcat, "editor:secret").statusCode()).isEqualTo(502);
        }
    }

    private static HttpResponse<String> token(HttpClient client, InstalledTomcat tomcat, String user) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(tomcat.address().resolve("/vitrine/token"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .header("Sec-Fetch-Site", "same-origin");
        if (!user.isEmpty()) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(user.getBytes(UTF_8)));
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(HttpClient client, InstalledTomcat tomcat, String page) throws Exception {
        URI address = tomcat.address().resolve(page + "?reference=dam:" + BALLOON);
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
