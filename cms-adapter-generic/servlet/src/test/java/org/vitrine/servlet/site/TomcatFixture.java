package org.vitrine.servlet.site;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.scan.StandardJarScanner;
import org.vitrine.client.facts.VitrineFixture;

/** A real Tomcat with the web application of these tests, in which a test writes the page that it wants. */
public final class TomcatFixture implements AutoCloseable {

    private final Tomcat tomcat = new Tomcat();
    private final Path folder;
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile Page page = (request, response) -> {};
    private volatile Page other = (request, response) -> {};

    /** Answers a request. */
    public interface Page {
        void write(HttpServletRequest request, HttpServletResponse response) throws Exception;
    }

    public TomcatFixture(VitrineFixture vitrine) throws Exception {
        System.setProperty("vitrine.server", vitrine.address().toString());
        folder = Files.createTempDirectory("tomcat");
        Path application = Files.createDirectories(folder.resolve("application"));
        copy(Path.of("src/test/webapp"), application);
        try (InputStream tld = TomcatFixture.class.getResourceAsStream("/META-INF/vitrine.tld")) {
            Files.copy(tld, application.resolve("WEB-INF/vitrine.tld"));
        }
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addWebapp("", application.toString());
        context.setParentClassLoader(TomcatFixture.class.getClassLoader());
        ((StandardJarScanner) context.getJarScanner()).setScanClassPath(false);
        tomcat.addUser("editor", "secret");
        tomcat.addRole("editor", "editors");
        tomcat.addUser("reader", "secret");
        tomcat.addUser("anonymous", "secret");
        add(context, "/page", (request, response) -> page.write(request, response));
        add(context, "/other", (request, response) -> other.write(request, response));
        tomcat.start();
    }

    private static void add(Context context, String path, Page page) {
        HttpServlet servlet = new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
                try {
                    page.write(request, response);
                } catch (IOException | RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        Tomcat.addServlet(context, path, servlet).setAsyncSupported(true);
        context.addServletMappingDecoded(path, path);
    }

    /** From now on {@code /page} answers so. */
    public void page(Page answer) {
        page = answer;
    }

    /** From now on {@code /other} answers so. */
    public void other(Page answer) {
        other = answer;
    }

    /** Host and port as browsers name them. */
    public String host() {
        return "127.0.0.1:" + tomcat.getConnector().getLocalPort();
    }

    /** Asks for a path. */
    public HttpResponse<String> get(String path, String... headers) throws Exception {
        return send("GET", path, BodyHandlers.ofString(), headers);
    }

    /** Asks for a path in any way. */
    public <T> HttpResponse<T> send(String method, String path, HttpResponse.BodyHandler<T> body, String... headers)
            throws Exception {
        URI address = URI.create("http://" + host() + path);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), body);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    @Override
    public void close() throws LifecycleException, IOException {
        tomcat.stop();
        tomcat.destroy();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted((one, two) -> two.compareTo(one)).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
