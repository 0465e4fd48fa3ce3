package org.vitrine.server.hosts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vitrine.core.asset.NativeId;
import org.vitrine.sample.Progress;
import org.vitrine.sample.SampleLibrary;
import org.vitrine.server.VitrineServer;
import org.vitrine.server.config.ConfigReader;

/** A Vitrine in front of a folder of painted pictures, configured for one content management system. */
final class DamOnDisk implements AutoCloseable {

    static final String SITE = "magazine";
    static final String KEY = "a key for the tests of a content management system";
    static final String API_KEY = "vk_cms_a-key-for-the-tests-of-a-content-management-system";
    static final String BALLOON = "landscapes/balloon-festival.jpg";

    /** Painted once for all tests. */
    private static final Path PAINTED = Path.of("target", "painted-library");

    private static final List<String> FOLDERS = List.of("brand", "documents", "landscapes");

    private final Path folder;
    private final int port;
    private final VitrineServer server;

    private DamOnDisk(Path folder, int port, VitrineServer server) {
        this.folder = folder;
        this.port = port;
        this.server = server;
    }

    /** Starts it for editors who work at an origin, such as {@code http://127.0.0.1:8080}. */
    static DamOnDisk start(Path folder, String host) throws Exception {
        new SampleLibrary(PAINTED, InstantSource.system()).paint(Progress.SILENT);
        for (String name : FOLDERS) {
            copy(PAINTED.resolve(name), folder.resolve("library").resolve(name));
        }
        int port = Program.freePort();
        Path file = Files.writeString(
                folder.resolve("vitrine.yaml"), """
                server: {host: 127.0.0.1, port: %d, publicUrl: "http://127.0.0.1:%d"}
                data: .
                delivery: {base: /media}
                sources:
                  - {name: sample, type: folder, path: library, timeZone: Europe/London}
                sites:
                  - name: %s
                    origins: ["%s"]
                    locales: [en-GB, de-DE, fr-FR]
                    market: GB
                    presets: [hero, inline, download]
                operations: {drain: 0s}
                pickerKeys: {%s: "%s"}
                api: {keys: [{id: cms, hash: "sha256:%s", site: %s, scopes: [token:mint, usage:write, health:read]}]}
                presets:
                  hero: {kind: image, lifetime: 0s, aspectRatio: "16:9", widths: [480, 960], fit: cover}
                  inline: {kind: image, lifetime: 0s, widths: [480, 960]}
                  download: {kind: document, lifetime: 0s}
                """.formatted(port, port, SITE, host, SITE, KEY, hash(API_KEY), SITE));
        DamOnDisk dam = new DamOnDisk(folder, port, VitrineServer.start(ConfigReader.read(file, Map.of())));
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest ready = HttpRequest.newBuilder(dam.uri("/health/ready")).build();
            while (http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
                Thread.sleep(100);
            }
        }
        return dam;
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** The key of a file. */
    static String key(String nativeId) {
        return new NativeId("sample", nativeId).key().value();
    }

    /** A file of the DAM. */
    Path file(String nativeId) {
        return folder.resolve("library").resolve(nativeId);
    }

    /** Puts new content in place as careful programs do: in one step. */
    void put(String nativeId, byte[] content) throws IOException {
        Path file = file(nativeId);
        Path beside = Files.write(file.resolveSibling(file.getFileName() + ".part"), content);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String hash(String key) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
