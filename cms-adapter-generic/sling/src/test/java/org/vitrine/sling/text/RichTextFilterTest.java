package org.vitrine.sling.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.sling.site.SlingSite.BALLOON;
import static org.vitrine.sling.site.SlingSite.RIVER;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.servlet.FilterChain;
import org.apache.sling.api.resource.Resource;
import org.apache.sling.testing.mock.sling.junit5.SlingContext;
import org.apache.sling.testing.mock.sling.junit5.SlingContextExtension;
import org.apache.sling.testing.mock.sling.servlet.MockRequestPathInfo;
import org.apache.sling.testing.mock.sling.servlet.MockSlingHttpServletRequest;
import org.apache.sling.testing.mock.sling.servlet.MockSlingHttpServletResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vitrine.client.facts.VitrineFixture;
import org.vitrine.sling.site.SlingSite;

@ExtendWith(SlingContextExtension.class)
class RichTextFilterTest {

    private static final String STORED = "<p>Über uns: <img data-dam=\"" + BALLOON + "\" alt=\"\"></p>";

    private final SlingContext sling = new SlingContext();
    private final VitrineFixture vitrine = new VitrineFixture();
    private RichTextFilter filter;
    private Resource text;

    @BeforeEach
    void begin() {
        SlingSite site = new SlingSite(sling);
        site.configure(vitrine.address());
        text = site.add("text", Map.of("text", STORED));
        filter = sling.registerInjectActivateService(RichTextFilter.class);
        vitrine.permit(BALLOON.key(), "Ballon", "Ein roter Ballon", "de", "Foto: A");
        vitrine.withhold(RIVER.key(), "expired");
    }

    @AfterEach
    void end() {
        vitrine.close();
    }

    @Test
    void readersGetAPictureInThePagesLanguage() throws Exception {
        assertThat(ask(SlingSite.PAGE, "html", writing(STORED)).getOutputAsString())
                .startsWith("<p>Über uns: <picture><source type=\"image/avif\"")
                .contains("alt=\"Ein roter Ballon\"", " 480w")
                .doesNotContain("data-dam");
        assertThat(vitrine.calls().get(0).get(0).at("locale").text()).contains("de-DE");
        assertThat(vitrine.calls().get(0).get(0).at("preset").text()).contains("inline");
    }

    @Test
    void editorsSeeThePageAsReadersDo() throws Exception {
        sling.create().resource("/libs/wrapper", "sling:resourceType", "sling-cms/components/cms/pagewrapper");
        MockSlingHttpServletRequest request = request("/libs/wrapper", "html");
        ((MockRequestPathInfo) request.getRequestPathInfo()).setSuffix(SlingSite.PAGE);
        assertThat(filtered(request, writing(STORED)).getOutputAsString()).contains("<picture>");
    }

    @Test
    void editorsAreToldWhyReadersDoNotSeeIt() throws Exception {
        String page = "<p><img data-dam=\"" + RIVER + "\"> and <a href=\"" + RIVER + "\">more</a></p>" + STORED;
        String note = "<em class=\"vitrine-note\" style=\"" + EditorRemarks.STYLE
                + "\" data-state=\"withheld\">vitrine.reason.expired</em>";
        sling.create().resource("/libs/wrapper", "sling:resourceType", "sling-cms/components/cms/pagewrapper");
        MockSlingHttpServletRequest request = request("/libs/wrapper", "html");
        ((MockRequestPathInfo) request.getRequestPathInfo()).setSuffix(SlingSite.PAGE);
        FilterChain including = (asked, response) -> {
            request.setResource(text); // as Sling does while a page includes its parts
            writing(page).doFilter(asked, response);
        };
        String edited = filtered(request, including).getOutputAsString();
        assertThat(edited).contains("</picture>" + note + " and " + note + "<a href=");
        assertThat(edited.split("vitrine-note", -1)).as("two of three").hasSize(3);
        assertThat(ask(SlingSite.PAGE, "html", writing(page)).getOutputAsString())
                .contains("<picture>", "<a href=")
                .doesNotContain("vitrine-note");
    }

    @Test
    void dialogsAndDataStayAsTheyAre() throws Exception {
        sling.create().resource("/libs/dialog", "jcr:primaryType", "sling:Page");
        MockSlingHttpServletRequest dialog = request("/libs/dialog", "html");
        ((MockRequestPathInfo) dialog.getRequestPathInfo()).setSuffix(text.getPath());
        assertThat(filtered(dialog, writing(STORED)).getOutputAsString()).isEqualTo(STORED);
        assertThat(ask(text.getPath(), "json", writing(STORED)).getOutputAsString())
                .isEqualTo(STORED);
        FilterChain plain = (request, response) -> {
            response.setContentType("text/plain");
            response.getWriter().write(STORED);
        };
        assertThat(ask(SlingSite.PAGE, "html", plain).getOutputAsString()).isEqualTo(STORED);
    }

    @Test
    void bytesAreRewrittenLikeCharactersAndTheirNumberIsNotSaid() throws Exception {
        FilterChain bytes = (request, response) -> {
            byte[] page = STORED.getBytes(StandardCharsets.UTF_8);
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
        };
        MockSlingHttpServletResponse answer = ask(SlingSite.PAGE, "html", bytes);
        assertThat(answer.getOutputAsString()).contains("Über uns: <picture>");
        assertThat(answer.containsHeader("Content-Length")).isFalse();
    }

    @Test
    void whatIsThrownAwayBeforeItIsSentNeverComes() throws Exception {
        FilterChain twice = (request, response) -> {
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write("<p>First " + STORED);
            response.resetBuffer();
            response.getWriter().write(STORED);
        };
        assertThat(ask(SlingSite.PAGE, "html", twice).getOutputAsString())
                .contains("<picture>")
                .doesNotContain("First");
    }

    @Test
    void whatIsWithheldIsTheFallbackWithoutWords() throws Exception {
        String page = "<p><img data-dam=\"" + RIVER + "\" alt=\"A river\">";
        assertThat(ask(SlingSite.PAGE, "html", writing(page)).getOutputAsString())
                .contains(RIVER.key() + "/hero?w=960", "alt=\"\"")
                .doesNotContain("A river", "srcset");
    }

    private MockSlingHttpServletResponse ask(String path, String extension, FilterChain page) throws Exception {
        return filtered(request(path, extension), page);
    }

    private MockSlingHttpServletRequest request(String path, String extension) {
        MockSlingHttpServletRequest request =
                new MockSlingHttpServletRequest(sling.resourceResolver(), sling.bundleContext());
        request.setResource(sling.resourceResolver().getResource(path));
        ((MockRequestPathInfo) request.getRequestPathInfo()).setExtension(extension);
        return request;
    }

    private MockSlingHttpServletResponse filtered(MockSlingHttpServletRequest request, FilterChain page)
            throws Exception {
        MockSlingHttpServletResponse response = new MockSlingHttpServletResponse();
        filter.doFilter(request, response, page);
        return response;
    }

    private static FilterChain writing(String html) {
        return (request, response) -> {
            response.setContentType("text/html");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(html);
        };
    }
}
