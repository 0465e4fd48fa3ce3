package org.vitrine.proxy.origin.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A host that sends whatever bytes it likes, honest HTTP or not; one answer a connection. */
final class RawHost implements AutoCloseable {

    private final ServerSocket listening;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile Answer answer = (request, out) -> {};

    /** Writes an answer to a request, whose head is given with its line ends. */
    interface Answer {
        void write(String request, OutputStream out) throws IOException, InterruptedException;
    }

    RawHost() throws IOException {
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Request heads, as they came. */
    List<String> requests() {
        return requests;
    }

    void answer(Answer next) {
        answer = next;
    }

    /** Answers everything with a head and a body. */
    void answer(String head, byte[] body) {
        answer((request, out) -> send(out, head, body));
    }

    static void send(OutputStream out, String head, byte[] body) throws IOException {
        out.write((head.strip().replace("\n", "\r\n") + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            StringBuilder head = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                head.append(line).append('\n');
            }
            requests.add(head.toString());
            answer.write(head.toString(), socket.getOutputStream());
        } catch (IOException e) {
            // The other side has seen enough.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
