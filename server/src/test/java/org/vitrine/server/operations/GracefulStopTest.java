package org.vitrine.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.core.asset.NativeId;

/** The real process, told to stop while somebody is still loading. */
class GracefulStopTest {

    private static final int FILLING = 24 << 20;

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void whoIsStillLoadingGetsTheRestAndBalancersAreToldFirst() throws Exception {
        Path photos = Files.createDirectory(folder.resolve("photos"));
        long length = writeBrochure(photos.resolve("brochure.pdf"));
        Files.writeString(photos.resolve("brochure.pdf.yaml"), "approval: approved");
        int port = freePort();
        Files.writeString(folder.resolve("vitrine.yaml"), """
            server: {host: 127.0.0.1, port: %d, publicUrl: "http://localhost:%d"}
            sources: [{name: photos, type: folder, path: photos}]
            sites: [{name: magazine, origins: ["https://cms.example.com"], locales: [en]}]
            presets: {download: {kind: document}}
            operations: {drain: 3s}
            logging: {access: json}
            """.formatted(port, port));
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.vitrine.server.Main",
                        "serve",
                        "--config",
                        folder.resolve("vitrine.yaml").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            awaitReady(port, 200, process, log);
            try (Socket slow = new Socket()) {
                slow.setReceiveBufferSize(16 << 10);
                slow.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                String key = new NativeId("photos", "brochure.pdf").key().value();
                slow.getOutputStream()
                        .write(("GET /media/" + key
                                        + "/download HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                InputStream in = slow.getInputStream();
                byte[] begun = in.readNBytes(64 << 10);
                assertThat(new String(begun, StandardCharsets.ISO_8859_1)).startsWith("HTTP/1.1 200");

                process.destroy();
                awaitReady(port, 503, process, log);
                long left = in.transferTo(OutputStream.nullOutputStream());
                assertThat(begun.length + left).isGreaterThan(length);
            }
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Files.readString(log))
                .contains(
                        "\"status\":200", "\"preset\":\"download\"", "\"bytes\":" + length, "\"client\":\"127.0.0.0\"");
    }

    /** A real document, too long for any buffer on its way. */
    private static long writeBrochure(Path file) throws Exception {
        byte[] filling = new byte[FILLING];
        new Random(1).nextBytes(filling);
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            page.setContents(new PDStream(document));
            document.getDocumentCatalog()
                    .getCOSObject()
                    .setItem(COSName.getPDFName("Filling"), new PDStream(document, new ByteArrayInputStream(filling)));
            document.save(file.toFile());
        }
        return Files.size(file);
    }

    private void awaitReady(int port, int status, Process process, Path log) throws Exception {
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .build();
        Instant end = Instant.now().plusSeconds(60);
        int seen = 0;
        while (seen != status) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new AssertionError("Not " + status + " but " + seen + ": " + Files.readString(log));
            }
            Thread.sleep(50);
            try {
                seen = client.send(ready, BodyHandlers.discarding()).statusCode();
            } catch (ConnectException notYet) {
                seen = 0;
            }
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
