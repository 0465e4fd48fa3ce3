package org.vitrine.picker.preview;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.geometry.AspectRatio;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.rendition.Encoding;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.core.rendition.Look;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.Presets;
import org.vitrine.core.site.Site;
import org.vitrine.core.site.Sites;
import org.vitrine.proxy.cache.DiskRenditionCache;
import org.vitrine.proxy.transform.ImageTransformer;
import org.vitrine.proxy.transform.TransformLimits;

class PreviewServletTest {

    @TempDir
    static Path folder;

    private static PaintedLibrary library;
    private volatile Instant now = PaintedLibrary.NOW;
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final ImageTransformer transformer = ImageTransformer.create(TransformLimits.DEFAULT);
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /** Stands where a verified token stands in the picker. */
    private static final class GrantServlet extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            PreviewGrants grants = new PreviewGrants();
            grants.grant(request.getParameter("site"), PaintedLibrary.NOW.plusSeconds(300));
            request.getSession().setAttribute(PreviewGrants.ATTRIBUTE, grants);
        }
    }

    @BeforeAll
    static void paint() throws Exception {
        library = new PaintedLibrary(Files.createDirectories(folder.resolve("masters")));
    }

    @BeforeEach
    void start() throws Exception {
        Previews previews = new Previews(library.pictures(
                transformer,
                new DiskRenditionCache(folder.resolve("cache"), 9_000_000, 900_000),
                InstantSource.fixed(PaintedLibrary.NOW)));
        ServletContextHandler context = new ServletContextHandler("/", ServletContextHandler.SESSIONS);
        context.addServlet(
                new ServletHolder(new PreviewServlet(sites("painted"), presets(), library, previews, () -> now)),
                "/preview/*");
        context.addServlet(new ServletHolder(new GrantServlet()), "/grant");
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(context);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        transformer.close();
    }

    @Test
    void withoutAVerifiedTokenThereIsNoPreview() throws Exception {
        assertThat(get(whole("balloon")).statusCode()).isEqualTo(403);

        grant("shop");

        assertThat(get(whole("balloon")).statusCode())
                .as("a token of another site")
                .isEqualTo(403);
    }

    @Test
    void previewsEndWithTheToken() throws Exception {
        grant("magazine");

        now = PaintedLibrary.NOW.plusSeconds(299);
        assertThat(get(whole("balloon")).statusCode()).isEqualTo(200);

        now = PaintedLibrary.NOW.plusSeconds(300);
        assertThat(get(whole("balloon")).statusCode()).isEqualTo(403);
    }

    @Test
    void evenAWithdrawnAssetIsShownToTheEditorAndKeptByNobody() throws Exception {
        grant("magazine");

        HttpResponse<byte[]> answer = get(whole("withdrawn"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.body()));
        assertThat(picture.getWidth()).isEqualTo(320);
        assertThat(picture.getHeight()).isEqualTo(180);
    }

    @Test
    void aPresetsPreviewIsCutAsThePageWouldGetIt() throws Exception {
        grant("magazine");

        HttpResponse<byte[]> answer = get("/preview/magazine/" + key("balloon") + "/card/200/2");

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.body()));
        assertThat(picture.getWidth()).isEqualTo(200);
        assertThat(picture.getHeight()).isEqualTo(200);
        // The disc lies at the focal point, 62 % from the left: in the middle of the crop.
        assertThat(picture.getRGB(100, 80)).isNotEqualTo(picture.getRGB(10, 10));
    }

    @Test
    void whatTheSiteMayNotUseIsNotThere() throws Exception {
        grant("magazine");

        assertThat(get("/preview/magazine/" + key("balloon") + "/secret/200/2").statusCode())
                .isEqualTo(400);
        assertThat(get("/preview/magazine/" + key("balloon") + "/card/333/2").statusCode())
                .isEqualTo(400);
        assertThat(get("/preview/magazine/00000000000000/whole/320/2").statusCode())
                .isEqualTo(404);
        assertThat(get("/preview/magazine/../whole").statusCode()).isEqualTo(404);
    }

    private String whole(String name) {
        return "/preview/magazine/" + key(name) + "/whole/320/2";
    }

    private String key(String name) {
        return library.named(name).key().value();
    }

    private void grant(String site) throws Exception {
        get("/grant?site=" + site);
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + connector.getLocalPort() + path);
        HttpRequest request =
                HttpRequest.newBuilder(address).header("Accept", "image/jpeg").build();
        return browser.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Sites sites(String source) {
        Site site = new Site(
                "magazine",
                List.of(),
                List.of(source),
                List.of("card"),
                List.of(new LanguageTag("en")),
                Optional.empty(),
                "web",
                Optional.empty());
        return new Sites() {
            @Override
            public Optional<Site> find(String name) {
                return Optional.of(site).filter(one -> one.name().equals(name));
            }

            @Override
            public List<Site> all() {
                return List.of(site);
            }
        };
    }

    private static Presets presets() {
        Preset card = new Preset(
                "card",
                AssetKind.IMAGE,
                Optional.of(new AspectRatio(1, 1)),
                List.of(),
                List.of(200, 400),
                Look.PLAIN,
                Encoding.USUAL.with(List.of(ImageFormat.JPEG)).with(75),
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO,
                200,
                1);
        return new Presets() {
            @Override
            public Optional<Preset> find(String name) {
                return Optional.of(card).filter(one -> one.name().equals(name));
            }

            @Override
            public List<Preset> all() {
                return List.of(card);
            }
        };
    }
}
