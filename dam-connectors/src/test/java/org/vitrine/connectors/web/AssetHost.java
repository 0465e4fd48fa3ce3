package org.vitrine.connectors.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A plain file host with entity tags and conditional requests. */
final class AssetHost implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final List<String> served = new CopyOnWriteArrayList<>();

    AssetHost() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + path);
    }

    int port() {
        return server.getAddress().getPort();
    }

    void put(String path, byte[] content) {
        files.put("/" + path, content);
    }

    void remove(String path) {
        files.remove("/" + path);
    }

    /** Paths whose content was sent, in order. */
    List<String> served() {
        return served;
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] content = files.get(path);
        String tag = content == null ? "" : "\"" + Integer.toHexString(Arrays.hashCode(content)) + "\"";
        String match = exchange.getRequestHeaders().getFirst("If-Match");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (content == null) {
            exchange.sendResponseHeaders(404, -1);
        } else if (match != null && !match.equals(tag)) {
            exchange.sendResponseHeaders(412, -1);
        } else if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            exchange.getResponseHeaders().set("ETag", tag);
            exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
            if (head) {
                exchange.getResponseHeaders().set("Content-Length", String.valueOf(content.length));
                exchange.sendResponseHeaders(200, -1);
            } else {
                served.add(path);
                exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
                exchange.getResponseBody().write(content);
            }
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
