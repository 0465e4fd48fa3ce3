package org.vitrine.server;

import com.beust.jcommander.Parameters;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.vitrine.core.asset.NativeId;
import org.vitrine.server.config.ConfigReader;

/**
 * Starts a server on one picture in a temporary folder, shows it in some sizes, stops, and does so again: what the JVM learns of its classes meanwhile
 * is kept by the launcher, so that every start after it takes half as long (JEP 483).
 */
@Parameters(hidden = true)
final class RehearseCommand extends Command {

    private static final String SOURCE = "photos";
    private static final String PICTURE = "picture.jpg";
    /** What a picture takes besides its pixels is learnt by making some; no two are alike, so that none is kept yet. */
    private static final List<Integer> WIDTHS =
            IntStream.range(100, 125).boxed().toList();

    private static final String CONFIGURATION = """
            server: {host: 127.0.0.1, port: 0, publicUrl: "http://localhost"}
            sources:
              - {name: photos, type: folder, path: ./photos}
            sites:
              - {name: site, origins: ["http://localhost"], locales: [en-GB], market: GB}
            presets:
              card: {kind: image, aspectRatio: "1:1", widths: [200]}
              page: {kind: image, widths: %s, formats: [webp, jpeg]}
            """.formatted(WIDTHS);

    private static final long PAUSE_MILLIS = 20;
    private static final int MOST_PAUSES = 1500;

    @Override
    int run() throws Exception {
        Path folder = Files.createTempDirectory("vitrine-rehearsal");
        try {
            Path photos = Files.createDirectories(folder.resolve(SOURCE));
            Files.writeString(photos.resolve(".vitrine.yaml"), "approval: approved\n");
            BufferedImage picture = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
            ImageIO.write(picture, "jpg", photos.resolve(PICTURE).toFile());
            Path config = Files.writeString(folder.resolve("vitrine.yaml"), CONFIGURATION);
            // Most starts find a catalog that an earlier one has left, so that is rehearsed, too.
            return Math.max(start(config), start(config));
        } finally {
            Files.walkFileTree(folder, new Removal());
        }
    }

    private static int start(Path config) throws Exception {
        try (VitrineServer server = VitrineServer.start(ConfigReader.read(config, Map.of()))) {
            return show(server.address());
        }
    }

    private static int show(URI address) throws IOException, InterruptedException {
        for (int pause = 0; status(address, "/health/ready") != 200; pause++) {
            if (pause == MOST_PAUSES) {
                return 1;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        String key = new NativeId(SOURCE, PICTURE).key().value();
        int worst = 200;
        for (String path :
                new String[] {"/card/p.jpg?site=site", "/card/p.jpg?site=site", "/card?site=site", ".json"}) {
            worst = Math.max(worst, status(address, "/media/" + key + path));
        }
        for (int width : WIDTHS) {
            worst = Math.max(worst, status(address, "/media/" + key + "/page/p.jpg?site=site&w=" + width));
            worst = Math.max(worst, status(address, "/media/" + key + "/page/p.webp?site=site&w=" + width));
        }
        // They are opened when the first asks for them, or behind a server that is ready.
        for (String path : new String[] {"/picker/vitrine/picker.css", "/api/v1/openapi.json"}) {
            worst = Math.max(worst, status(address, path));
        }
        return worst == 200 ? 0 : 1;
    }

    private static int status(URI address, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
