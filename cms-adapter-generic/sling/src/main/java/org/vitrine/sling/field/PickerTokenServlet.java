package org.vitrine.sling.field;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServletResponse;
import org.apache.sling.api.SlingHttpServletRequest;
import org.apache.sling.api.SlingHttpServletResponse;
import org.apache.sling.api.resource.ModifiableValueMap;
import org.apache.sling.api.resource.Resource;
import org.apache.sling.api.servlets.SlingAllMethodsServlet;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.client.json.JsonValue;
import org.vitrine.sling.page.ContentPage;
import org.vitrine.sling.site.VitrineSite;

/**
 * Answers {@code POST /bin/vitrine/token?path=...} with {@code {"token": "..."}} to whoever may change the component of a
 * page at that path, and to nobody else: 401 if nobody is signed in, 403 if this editor may not. That somebody may
 * change what is no page, as every account may its own profile, says nothing.
 */
@Component(
        service = Servlet.class,
        property = {"sling.servlet.paths=" + PickerTokenServlet.PATH, "sling.servlet.methods=POST"})
public final class PickerTokenServlet extends SlingAllMethodsServlet {

    static final String PATH = "/bin/vitrine/token";

    private static final long serialVersionUID = 1L;
    private static final String ANONYMOUS = "anonymous";
    private static final String CONTENT = "/content/";

    private final transient VitrineSite site;

    @Activate
    public PickerTokenServlet(@Reference VitrineSite site) {
        this.site = site;
    }

    @Override
    protected void doPost(SlingHttpServletRequest request, SlingHttpServletResponse response) throws IOException {
        String editor = request.getResourceResolver().getUserID();
        if (editor == null || editor.isBlank() || editor.equals(ANONYMOUS)) {
            answer(response, HttpServletResponse.SC_UNAUTHORIZED, "detail", "Sign in to choose from the DAM.");
        } else if (!mayChange(request)) {
            answer(
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    "detail",
                    "The parameter path names a component of a page that you may change.");
        } else {
            answer(response, HttpServletResponse.SC_OK, "token", site.minter().mint(editor));
        }
    }

    /** The repository's own word: a resource can be changed by whoever its access control lets set properties. */
    private static boolean mayChange(SlingHttpServletRequest request) {
        @Nullable String path = request.getParameter("path");
        @Nullable
        Resource component = path == null ? null : request.getResourceResolver().getResource(path);
        return component != null
                && component.getPath().startsWith(CONTENT)
                && ContentPage.containing(component).isPresent()
                && component.adaptTo(ModifiableValueMap.class) != null;
    }

    private static void answer(SlingHttpServletResponse response, int status, String name, String value)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(JsonValue.Members.none().with(name, value).print());
    }
}
