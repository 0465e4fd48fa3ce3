package org.vitrine.servlet.token;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.client.json.JsonValue;

/**
 * Answers a POST of an editor's browser with a token for the picker: {@code {"token": "..."}}. Only for requests that the
 * container knows to be signed in (401 otherwise), that may choose (403), and that pages of this very origin have sent
 * (403). What goes wrong behind it is an error here, too (502), and stands in the log. To be mapped behind whatever signs
 * editors in; its parameters are those of {@link TokenSettings}: {@code site}, then {@code pickerKey}, or {@code apiKey}
 * and {@code server}; {@code role}, {@code anonymous}.
 *
 * <p>A CMS that does not tell the container who is signed in has a subclass with an {@link #editor} of its own.
 */
public class PickerTokenServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(PickerTokenServlet.class.getName());
    private static final int LONGEST_NAME = 200;

    private transient @Nullable TokenSettings settings;

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        try {
            settings = TokenSettings.of(config, System::getenv);
        } catch (IllegalArgumentException e) {
            throw new ServletException("The servlet for picker tokens cannot start: " + e.getMessage(), e);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        TokenSettings means = settings;
        if (means == null) {
            throw new ServletException("The servlet for picker tokens has not been initialised.");
        }
        response.setHeader("Cache-Control", "no-store");
        if (!request.getMethod().equals("POST")) {
            response.setHeader("Allow", "POST");
            refuse(response, 405, "Not allowed", "A token is asked for with a POST.");
            return;
        }
        if (!RequestOrigin.isOwn(request)) {
            refuse(response, 403, "Another origin", "Only pages of this very origin get a token.");
            return;
        }
        Optional<String> editor = editor(request).filter(name -> !name.equals(means.anonymous()));
        if (editor.isEmpty()) {
            refuse(response, 401, "Nobody is signed in", "Sign in, then ask once more.");
        } else if (means.role().filter(role -> !request.isUserInRole(role)).isPresent()
                || editor.get().isBlank()
                || editor.get().length() > LONGEST_NAME) {
            refuse(response, 403, "Not an editor", "This user may not choose from the DAM.");
        } else {
            give(means, editor.get(), response);
        }
    }

    /** Who is signed in, as the picker and its logs call this person; empty if nobody is. */
    protected Optional<String> editor(HttpServletRequest request) {
        return Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName);
    }

    private static void give(TokenSettings means, String editor, HttpServletResponse response) throws IOException {
        String token;
        try {
            token = means.tokens().mint(editor);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "No token for an editor: {0}", e.getMessage());
            refuse(response, 502, "No token", "Vitrine gave none; the log of this server says why.");
            return;
        }
        answer(response, 200, "application/json", JsonValue.Members.none().with("token", token));
    }

    private static void refuse(HttpServletResponse response, int status, String title, String detail)
            throws IOException {
        JsonValue problem = JsonValue.Members.none()
                .with("title", title)
                .with("status", new JsonValue.Figure(String.valueOf(status)))
                .with("detail", detail);
        answer(response, status, "application/problem+json", problem);
    }

    private static void answer(HttpServletResponse response, int status, String type, JsonValue body)
            throws IOException {
        byte[] bytes = body.print().getBytes(StandardCharsets.UTF_8);
        // Not sendError: an error page in HTML would stand in the place of the reason.
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
