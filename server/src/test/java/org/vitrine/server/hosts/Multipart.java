package org.vitrine.server.hosts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A form with a file, as browsers send it (RFC 7578). */
final class Multipart {

    private final String boundary = UUID.randomUUID().toString();
    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

    Multipart text(String name, String value) throws IOException {
        return part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    Multipart file(String name, Path file) throws IOException {
        return part("name=\"" + name + "\"; filename=\"" + file.getFileName() + "\"", Files.readAllBytes(file));
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() throws IOException {
        write("--" + boundary + "--\r\n");
        return BodyPublishers.ofByteArray(parts.toByteArray());
    }

    private Multipart part(String disposition, byte[] content) throws IOException {
        write("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n");
        parts.write(content);
        write("\r\n");
        return this;
    }

    private void write(String text) throws IOException {
        parts.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
