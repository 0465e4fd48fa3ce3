package org.vitrine.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contexts that stand from the first request for them on, behind a real server. */
class LateContextsTest {

    private final AtomicInteger opened = new AtomicInteger();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final LateContexts late = new LateContexts(List.of("/picker"), () -> {
        opened.incrementAndGet();
        return List.of(WebServer.context("/picker", new Greeting("picker")));
    });

    /** A servlet that says one word. */
    private static final class Greeting extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final String word;

        Greeting(String word) {
            this.word = word;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().write(word);
        }
    }

    @BeforeEach
    void start() throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setErrorHandler(new ProblemHandler());
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void theFirstWhoAskOpenThemOnceAndAreAnswered() throws Exception {
        serve(late);
        Callable<String> ask = () -> get("/picker/").body();
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> answer : askers.invokeAll(List.of(ask, ask, ask))) {
                assertThat(answer.get()).isEqualTo("picker");
            }
        }
        assertThat(opened).hasValue(1);
    }

    @Test
    void whoAsksForSomethingElseOpensNothing() throws Exception {
        serve(late);
        assertThat(get("/media").body()).isEqualTo("media");
        assertThat(get("/pickers").statusCode()).isEqualTo(404);
        assertThat(opened).hasValue(0);
    }

    @Test
    void thoseThatCannotBeOpenedAreSaidToBeBrokenAndTheRestGoesOn() throws Exception {
        LateContexts broken = new LateContexts(List.of("/picker"), () -> {
            throw new IllegalStateException("a file is missing");
        });
        serve(broken);
        assertThat(get("/picker/").statusCode()).isEqualTo(503);
        assertThat(broken.broken()).isTrue();
        assertThat(get("/media").body()).isEqualTo("media");
    }

    @Test
    void aServerThatStopsOpensNothingAnyMore() throws Exception {
        serve(late);
        server.stop();
        assertThat(late.open()).isFalse();
        assertThat(opened).hasValue(0);
        assertThat(late.broken()).isFalse();
    }

    private void serve(LateContexts contexts) throws Exception {
        server.setHandler(new Handler.Sequence(contexts, WebServer.context("/media", new Greeting("media"))));
        server.start();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            URI address = URI.create("http://127.0.0.1:" + connector.getLocalPort() + path);
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
