package org.vitrine.server.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.server.browser.Browser;

/** The recipe for plain HTML, in a host that is nothing but what the document shows. */
class PlainRecipeTest {

    private static final Path RECIPES = Path.of("..", "docs", "recipes.md");
    private static final String KEY = DamOnDisk.key(DamOnDisk.BALLOON);
    private static final Pattern SNIPPET = Pattern.compile("```html\n(.*?)```", Pattern.DOTALL);

    private final LinkedBlockingQueue<String> stored = new LinkedBlockingQueue<>();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private HttpServer host;
    private DamOnDisk dam;
    private Browser browser;

    @BeforeEach
    void open() throws Exception {
        host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        dam = DamOnDisk.start(folder, origin());
        Matcher snippets = SNIPPET.matcher(Files.readString(RECIPES));
        String form = next(snippets);
        String picture = next(snippets);
        host.createContext("/", exchange -> {
            if (exchange.getRequestMethod().equals("POST")) {
                stored.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            }
            answer(exchange, 200, "text/html", "<!doctype html><title>Host</title>" + form);
        });
        host.createContext("/page", exchange -> answer(exchange, 200, "text/html", "<!doctype html>" + picture));
        host.createContext("/dam-token", this::vouch);
        host.start();
        browser = Browser.open("en-GB");
    }

    @AfterEach
    void close() throws Exception {
        browser.close();
        host.stop(0);
        dam.close();
        http.close();
    }

    @Test
    void aFormStoresAReferenceAndThePageShowsIt() throws Exception {
        browser.driver.get(origin() + "/");
        browser.clickable("dam-picker button").click();
        new PickerWindow(browser).pick("balloon", KEY);
        browser.clickable("form > button").click();
        assertThat(stored.poll(10, TimeUnit.SECONDS)).isEqualTo("picture=dam%3A" + KEY);
        browser.driver.get(origin() + "/page");
        browser.await(driver -> browser.run(
                "const i = document.querySelector('img'); return i.complete && i.naturalWidth > 0 || null"));
        assertThat(browser.run("return document.querySelector('img').src"))
                .asString()
                .contains("/media/" + KEY + "/inline?");
    }

    /** A snippet as it stands, with the addresses of this test in place of the document's. */
    private String next(Matcher snippets) {
        assertThat(snippets.find()).as("a snippet of HTML in " + RECIPES).isTrue();
        return snippets.group(1)
                .replace("https://media.example.com", dam.uri("").toString())
                .replace("ryya837wgvzjvd", KEY);
    }

    private void vouch(HttpExchange exchange) throws IOException {
        HttpRequest mint = HttpRequest.newBuilder(dam.uri("/api/v1/picker-tokens"))
                .header("Authorization", "Bearer " + DamOnDisk.API_KEY)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"subject\": \"editor-17\"}"))
                .build();
        try {
            HttpResponse<String> answer = http.send(mint, BodyHandlers.ofString());
            answer(exchange, answer.statusCode(), "application/json", answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String origin() {
        return "http://127.0.0.1:" + host.getAddress().getPort();
    }
}
