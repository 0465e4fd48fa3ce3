package org.vitrine.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A log whose reader stands still. */
class AccessLogOverflowTest {

    private static final int PLACES = 16;
    private static final int REQUESTS = 60;

    private final Pipe pipe = new Pipe();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private AccessLog log;

    @BeforeEach
    void start() throws Exception {
        OutputStreamAppender<AccessEntry> sink = new OutputStreamAppender<>();
        sink.setOutputStream(pipe);
        log = new AccessLog(List.of("/media"), sink, PLACES);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setRequestLog(log);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                response.write(true, StandardCharsets.UTF_8.encode("answer"), callback);
                return true;
            }
        });
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        pipe.read.countDown();
        server.stop();
        client.close();
    }

    @Test
    void requestsAreAnsweredAllTheSameAndDroppedLinesAreCounted() throws Exception {
        for (int i = 0; i < REQUESTS; i++) {
            HttpRequest request = HttpRequest.newBuilder(server.getURI().resolve("/media/" + i))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            assertThat(client.send(request, BodyHandlers.ofString()).body()).isEqualTo("answer");
        }
        server.stop();
        long dropped = log.dropped();
        assertThat(dropped).isBetween((long) REQUESTS - PLACES - 2, (long) REQUESTS - PLACES);

        pipe.read.countDown();
        log.close();
        assertThat(pipe.written.toString(StandardCharsets.UTF_8).lines()).hasSize((int) (REQUESTS - dropped));
    }

    /** Takes nothing until somebody reads. */
    private static final class Pipe extends OutputStream {

        final CountDownLatch read = new CountDownLatch(1);
        final ByteArrayOutputStream written = new ByteArrayOutputStream();

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            boolean interrupted = Thread.interrupted();
            while (read.getCount() > 0) {
                try {
                    read.await();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            written.write(bytes, from, length);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
