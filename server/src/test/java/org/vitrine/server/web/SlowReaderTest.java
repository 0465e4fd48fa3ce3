package org.vitrine.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.core.asset.NativeId;
import org.vitrine.server.VitrineServer;
import org.vitrine.server.config.ConfigReader;

/** Clients that ask for pictures which lie ready, and then read nothing for a while. */
class SlowReaderTest {

    /** More than there are threads that read requests. */
    private static final int CLIENTS = 80;

    /** Their answers together do not fit into the buffers between two sockets. */
    private static final int REQUESTS = 40;

    private static final String PATH = "/media/" + new NativeId("photos", "noise.png").key() + "/card/noise.jpg?w=400";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Socket> slow = new ArrayList<>();
    private VitrineServer server;
    private byte[] picture;

    @BeforeEach
    void start() throws Exception {
        Path photos = Files.createDirectory(folder.resolve("photos"));
        ImageIO.write(noise(), "png", photos.resolve("noise.png").toFile());
        Files.writeString(photos.resolve("noise.png.yaml"), "approval: approved");
        Path config = Files.writeString(folder.resolve("vitrine.yaml"), """
            server: {host: 127.0.0.1, port: 0, publicUrl: "http://localhost:1"}
            sources: [{name: photos, type: folder, path: photos}]
            sites: [{name: magazine, origins: ["https://cms.example.com"], locales: [en]}]
            presets: {card: {kind: image, aspectRatio: "1:1", widths: [400], quality: 90}}
            """);
        server = VitrineServer.start(ConfigReader.read(config, Map.of()));
        await(() -> get().statusCode() == 200);
        HttpResponse<byte[]> kept = get();
        assertThat(kept.headers().firstValue("Cache-Status").orElse("")).startsWith("Vitrine; hit");
        picture = kept.body();
        assertThat(picture.length).isBetween(50_000, 250_000);
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : slow) {
            socket.close();
        }
        server.close();
        client.close();
    }

    @Test
    void theyHoldNoThreadAndGetEverythingInTheEnd() throws Exception {
        for (int i = 0; i < CLIENTS; i++) {
            ask();
        }
        // What is written goes as far as the buffers do; then every one of these answers stands still.
        await(() -> Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .noneMatch(frame -> frame.getClassName().equals(PromptHandler.class.getName())));

        assertThat(get().body()).as("to somebody else").isEqualTo(picture);
        InputStream late = new BufferedInputStream(slow.getLast().getInputStream());
        for (int i = 0; i < REQUESTS; i++) {
            assertThat(answer(late)).isEqualTo(picture);
        }
    }

    @Test
    void whatWasBegunForThemIsFinishedByAServerThatStops() throws Exception {
        Socket reader = ask();
        InputStream in = new BufferedInputStream(reader.getInputStream());
        assertThat(answer(in)).isEqualTo(picture);

        InetSocketAddress address = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), server.address().getPort());
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
        await(() -> {
            try (Socket refused = new Socket()) {
                refused.connect(address);
                return false;
            } catch (IOException gone) {
                return true;
            }
        });
        assertThat(stopped).isNotDone();

        int whole = 0;
        while (true) {
            byte[] next = answer(in);
            if (next.length == 0) {
                break;
            }
            assertThat(next).isEqualTo(picture);
            whole++;
        }
        assertThat(whole).isPositive();
        stopped.join();
    }

    /** Asks again and again without reading. */
    private Socket ask() throws IOException {
        Socket socket = new Socket();
        slow.add(socket);
        socket.setReceiveBufferSize(8 << 10);
        socket.setSoTimeout(60_000);
        socket.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), server.address().getPort()));
        String request = "GET " + PATH + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        socket.getOutputStream().write(request.repeat(REQUESTS).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** The content of the next answer, whole; nothing once no more pictures come. */
    private static byte[] answer(InputStream in) throws IOException {
        String head = head(in);
        if (!head.startsWith("HTTP/1.1 200")) {
            return new byte[0];
        }
        int length = Integer.parseInt(head.replaceAll("(?is).*content-length: (\\d+).*", "$1"));
        return in.readNBytes(length);
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private HttpResponse<byte[]> get() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve(PATH))
                .timeout(Duration.ofSeconds(20))
                .build();
        return client.send(request, BodyHandlers.ofByteArray());
    }

    /** Compresses badly. */
    private static BufferedImage noise() {
        BufferedImage noise = new BufferedImage(500, 500, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < 500; y++) {
            for (int x = 0; x < 500; x++) {
                noise.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        return noise;
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plusSeconds(20);
        while (!condition.call()) {
            assertThat(Instant.now()).as("still waiting").isBefore(end);
            Thread.sleep(25);
        }
    }
}
