package org.vitrine.server.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import javax.imageio.ImageIO;
import org.vitrine.core.asset.NativeId;
import org.vitrine.generic.api.access.NewKey;
import org.vitrine.server.VitrineServer;
import org.vitrine.server.config.ConfigReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server with a few pictures, two sites, and keys for both. */
final class RunningApi implements AutoCloseable {

    static final String ORIGIN = "https://cms.example.com";
    static final String SECRET = "the-secret-that-magazine-signs-with";
    static final JsonMapper JSON = JsonMapper.builder().build();

    /** The boxes every MPEG-4 file begins with, and nothing in them. */
    private static final byte[] FILM = ByteBuffer.allocate(24)
            .putInt(16)
            .put("ftypisom\0\0\0\0".getBytes(StandardCharsets.US_ASCII))
            .putInt(8)
            .put("moov".getBytes(StandardCharsets.US_ASCII))
            .array();

    final String key = NewKey.draw("shop").text();
    final String operator = NewKey.draw("ops").text();
    final String reader = NewKey.draw("reader").text();
    final String slow = NewKey.draw("slow").text();
    private final HttpClient client = HttpClient.newHttpClient();
    private final VitrineServer server;

    RunningApi(Path folder) throws Exception {
        Path photos = Files.createDirectory(folder.resolve("photos"));
        Path films = Files.createDirectory(folder.resolve("films"));
        picture(photos, "balloon.jpg", 800, 600, """
                approval: approved
                title: {en: Red balloon, de: Roter Ballon}
                altText: {en: A red balloon over a valley, de: Ein roter Ballon über einem Tal}
                description: {en: Early in the morning}
                tags: [balloon, sky]
                focalPoint: {x: 0.6, y: 0.4}
                rights: {credit: "Photo: Vitrine", licence: "https://example.com/licence", until: 2999-01-01}
                """);
        picture(photos, "kite.jpg", 600, 800, """
                approval: approved
                title: {en: Kite}
                tags: [sky]
                """);
        picture(photos, "old-balloon.jpg", 800, 600, """
                approval: approved
                title: {en: Old balloon}
                tags: [balloon, sky]
                rights: {until: 2020-01-31}
                """);
        picture(films, "still.jpg", 400, 400, "approval: approved");
        Files.write(films.resolve("sailing.mp4"), FILM);
        Files.writeString(films.resolve("sailing.mp4.yaml"), "approval: approved");
        Files.writeString(films.resolve("sailing.mp4.de.vtt"), "WEBVTT\n");
        Path config = Files.writeString(
                folder.resolve("vitrine.yaml"), """
                server: {host: 127.0.0.1, port: 0, publicUrl: "http://localhost:1"}
                sources:
                  - {name: photos, type: folder, path: photos}
                  - {name: films, type: folder, path: films}
                sites:
                  - {name: magazine, origins: ["https://cms.example.com"], locales: [en-GB, de-DE], market: GB, sources: [photos], presets: [card, hero]}
                  - {name: shop, origins: ["https://shop.example.com"], locales: [fr-FR]}
                presets:
                  card: {kind: image, aspectRatio: "1:1", widths: [100, 200]}
                  hero: {kind: image, aspectRatio: "16:9", widths: [400]}
                  secret: {kind: image, widths: [50]}
                pickerKeys: {magazine: "the-secret-that-magazine-signs-with"}
                api:
                  open: 100000 per minute
                  keys:
                    - {id: shop, hash: "%s", site: magazine, scopes: [assets:read, usage:write, health:read, events:read, token:mint]}
                    - {id: ops, hash: "%s", scopes: [assets:read, usage:write, health:read, events:read, token:mint]}
                    - {id: reader, hash: "%s", site: magazine, scopes: [assets:read]}
                    - {id: slow, hash: "%s", site: magazine, scopes: [assets:read], rate: 2 per hour}
                """.formatted(hash(key), hash(operator), hash(reader), hash(slow)));
        server = VitrineServer.start(ConfigReader.read(config, Map.of()));
        while (get("/health/ready", "").statusCode() != 200) {
            Thread.sleep(20);
        }
    }

    static String keyOf(String file) {
        return new NativeId("photos", file).key().value();
    }

    private static String hash(String key) {
        return org.vitrine.generic.api.access.KeyHash.of(key).toString();
    }

    private static void picture(Path folder, String name, int width, int height, String sidecar) throws IOException {
        ImageIO.write(
                new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB),
                "jpeg",
                folder.resolve(name).toFile());
        Files.writeString(folder.resolve(name + ".yaml"), sidecar);
    }

    URI uri(String path) {
        return URI.create(server.address() + path);
    }

    /** @param credential empty for none */
    HttpResponse<String> get(String path, String credential, String... headers) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).GET(), credential, headers);
    }

    HttpResponse<String> post(String path, String credential, String json, String... headers) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofString(json)), credential, with(headers));
    }

    HttpResponse<String> put(String path, String credential, String json) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).PUT(BodyPublishers.ofString(json)), credential, with());
    }

    HttpResponse<String> send(HttpRequest.Builder request, String credential, String... headers) throws Exception {
        if (!credential.isEmpty()) {
            request.header("Authorization", "Bearer " + credential);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** The JSON of an answer that is as it should be. */
    JsonNode read(String path, String credential) throws Exception {
        HttpResponse<String> answer = get(path, credential);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** A token that magazine signs. */
    static String token(String audience, String scope, Instant issued, Instant expires) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .audience(audience)
                .issuer("magazine")
                .subject("an editor")
                .issueTime(Date.from(issued))
                .expirationTime(Date.from(expires))
                .claim("scope", scope)
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(new MACSigner(SECRET.getBytes(StandardCharsets.UTF_8)));
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
        return token.serialize();
    }

    private static String[] with(String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return all;
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }
}
