package org.vitrine.servlet.filter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vitrine.client.facts.VitrineFixture;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.NativeId;
import org.vitrine.servlet.site.TomcatFixture;

/** Pages that fail, begin anew, or are put together of several. */
class DispatchedPageTest {

    private static final AssetKey BALLOON = AssetKey.of(new NativeId("sample", "balloon.jpg"));
    private static final String IMAGE = "<img data-dam=\"dam:" + BALLOON + "\">";

    private static VitrineFixture vitrine;
    private static TomcatFixture tomcat;

    @BeforeAll
    static void start() throws Exception {
        vitrine = new VitrineFixture();
        tomcat = new TomcatFixture(vitrine);
    }

    @AfterAll
    static void stop() throws Exception {
        tomcat.close();
        vitrine.close();
    }

    @BeforeEach
    void permit() {
        vitrine.permit(BALLOON, "Ballon", "Ein großer Ballon", "de", "Quelle");
        vitrine.calls().clear();
    }

    @Test
    void anErrorPageIsAPageLikeAnyOther() throws Exception {
        tomcat.page((request, response) -> {
            response.setContentType("text/html; charset=UTF-8");
            response.getWriter().print("never seen" + IMAGE);
            response.sendError(HttpServletResponse.SC_GONE);
        });
        HttpResponse<String> page = tomcat.get("/page?reference=dam:" + BALLOON);
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("<h1>Gone</h1><picture>").doesNotContain("never seen");
        assertThat(vitrine.calls().get(0).get(0).at("locale").text()).contains("fr-FR");
    }

    @Test
    void aPageThatFailsIsNotSentInParts() throws Exception {
        tomcat.page((request, response) -> {
            response.setContentType("text/html; charset=UTF-8");
            response.getWriter().print("x".repeat(20_000) + IMAGE);
            throw new IllegalStateException("on purpose");
        });
        HttpResponse<String> page = tomcat.get("/page");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("<h1>Broken</h1>").doesNotContain("xxx");
    }

    @Test
    void aRedirectHasNothingOfThePage() throws Exception {
        tomcat.page((request, response) -> {
            response.setContentType("text/html; charset=UTF-8");
            response.getWriter().print(IMAGE);
            response.sendRedirect("/plain.html");
        });
        HttpResponse<String> answer = tomcat.get("/page");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.body()).doesNotContain("picture");
    }

    @Test
    void aPageThatBeginsAnewBeginsEmpty() throws Exception {
        tomcat.page((request, response) -> {
            response.setContentType("text/html; charset=UTF-8");
            response.getWriter().print("void" + IMAGE);
            response.resetBuffer();
            response.getWriter().print("a" + IMAGE);
        });
        assertThat(tomcat.get("/page").body()).startsWith("a<picture>");
        tomcat.page((request, response) -> {
            response.setContentType("text/html; charset=UTF-8");
            response.getWriter().print("void" + IMAGE);
            response.reset();
            response.setContentType("text/plain");
            response.getOutputStream().print(IMAGE);
        });
        assertThat(tomcat.get("/page").body()).isEqualTo(IMAGE);
    }

    @Test
    void partsThatAreIncludedAndPagesThatAreForwardedToAreRewrittenOnce() throws Exception {
        tomcat.other((request, response) -> {
            response.setContentType("text/html; charset=UTF-8");
            response.getWriter().print("[" + IMAGE + "]");
        });
        tomcat.page((request, response) -> {
            response.setContentType("text/html; charset=UTF-8");
            response.getWriter().print("<p>");
            request.getRequestDispatcher("/other").include(request, response);
            response.getWriter().print("</p>");
        });
        assertThat(tomcat.get("/page").body()).startsWith("<p>[<picture>").endsWith("</picture>]</p>");
        tomcat.page((request, response) -> {
            response.getWriter().print("void");
            request.getRequestDispatcher("/other").forward(request, response);
        });
        assertThat(tomcat.get("/page").body()).startsWith("[<picture>").endsWith("</picture>]");
    }

    @Test
    void aPageThatIsCompletedByAnotherThreadIsRewritten() throws Exception {
        tomcat.page((request, response) -> {
            AsyncContext later = request.startAsync();
            response.setContentType("text/html; charset=UTF-8");
            response.getWriter().print("<p>");
            later.start(() -> {
                try {
                    later.getResponse().getWriter().print(IMAGE + "</p>");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                later.complete();
            });
        });
        assertThat(tomcat.get("/page").body()).startsWith("<p><picture>").endsWith("</picture></p>");
    }

    @Test
    void aPageThatIsDispatchedAgainIsRewritten() throws Exception {
        tomcat.other((request, response) -> response.getWriter().print(IMAGE + "</p>"));
        tomcat.page((request, response) -> {
            response.setContentType("text/html; charset=UTF-8");
            response.getWriter().print("<p>");
            request.startAsync().dispatch("/other");
        });
        assertThat(tomcat.get("/page").body()).startsWith("<p><picture>").endsWith("</picture></p>");
    }
}
