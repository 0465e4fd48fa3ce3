package org.vitrine.generic.demo;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.locale.LocaleLookup;
import org.vitrine.generic.demo.http.Answer;
import org.vitrine.generic.demo.http.SameOrigin;
import org.vitrine.generic.demo.http.SecurityPolicy;
import org.vitrine.generic.demo.page.Visit;
import org.vitrine.generic.demo.page.Words;

/** The edge of the demo CMS: requests come in, {@link DemoCmsRoutes} answer them, headers that guard pages go out. */
public final class DemoCmsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(DemoCmsServlet.class);

    private static final int LARGEST_BODY = 2 * 1024 * 1024;
    private static final String LANGUAGE_COOKIE = "vitrine-cms-language";
    private static final String LANGUAGE_PARAMETER = "ui";
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> WRITING = Set.of("POST", "PUT");

    private final transient DemoCmsRoutes routes;
    private final transient SecurityPolicy policy;

    public DemoCmsServlet(DemoCmsSettings settings) {
        this.routes = new DemoCmsRoutes(settings);
        this.policy = new SecurityPolicy(settings.vitrine().media(), settings.picker(), settings.embed());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = visit(request);
        Answer answer = answer(request, visit);
        String tag = answer.headers().get("ETag");
        boolean unchanged = answer.status() == 200 && tag != null && tag.equals(request.getHeader("If-None-Match"));
        response.setStatus(unchanged ? 304 : answer.status());
        response.setHeader("Content-Security-Policy", policy.header(visit.nonce()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        answer.headers().forEach(response::setHeader);
        chosenLanguage(request).ifPresent(tagged -> response.addCookie(languageCookie(visit, tagged)));
        if (!unchanged) {
            response.setContentLength(answer.body().length);
            if (!request.getMethod().equals("HEAD")) {
                response.getOutputStream().write(answer.body());
            }
        }
    }

    private Answer answer(HttpServletRequest request, Visit visit) throws IOException {
        try {
            if (READING.contains(request.getMethod())) {
                return routes.get(visit, request.getParameter("deleted") != null);
            }
            if (!WRITING.contains(request.getMethod())) {
                return routes.problem(visit, 405).with("Allow", "GET, HEAD, POST, PUT");
            }
            Optional<String> refusal = SameOrigin.refusal(
                    header(request, "Sec-Fetch-Site"), header(request, "Origin"), header(request, "Host"));
            if (refusal.isPresent()) {
                LOG.warn("Refused {} {}: {}", request.getMethod(), visit.path(), refusal.get());
                return routes.problem(visit, 403);
            }
            byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                LOG.warn("Refused {} {}: more than {} bytes", request.getMethod(), visit.path(), LARGEST_BODY);
                return routes.problem(visit, 413);
            }
            return routes.write(request.getMethod(), visit, new String(body, StandardCharsets.UTF_8));
        } catch (UncheckedIOException e) {
            LOG.error("{} {} failed", request.getMethod(), visit.path(), e);
            return routes.problem(visit, 500);
        }
    }

    private Visit visit(HttpServletRequest request) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        String base = request.getContextPath() + request.getServletPath();
        String whole = request.getRequestURL().toString();
        String origin = whole.substring(0, whole.indexOf('/', whole.indexOf("//") + 2));
        return new Visit(origin, base, path, Words.in(language(request)), SecurityPolicy.nonce());
    }

    /** What the editor chose, now or before, else what the browser prefers. */
    private static LanguageTag language(HttpServletRequest request) {
        Cookie[] cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        Stream<LanguageTag> remembered = Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(LANGUAGE_COOKIE))
                .flatMap(cookie -> LanguageTag.parse(cookie.getValue()).stream());
        Stream<LanguageTag> preferred = Collections.list(request.getLocales()).stream()
                .flatMap(locale -> LanguageTag.parse(locale.toLanguageTag()).stream());
        List<LanguageTag> wanted = Stream.of(chosenLanguage(request).stream(), remembered, preferred)
                .flatMap(tags -> tags)
                .toList();
        return LocaleLookup.choose(wanted, Words.LANGUAGES).orElse(Words.LANGUAGES.get(0));
    }

    private static Optional<LanguageTag> chosenLanguage(HttpServletRequest request) {
        return READING.contains(request.getMethod())
                ? Optional.ofNullable(request.getParameter(LANGUAGE_PARAMETER))
                        .flatMap(LanguageTag::parse)
                        .filter(Words.LANGUAGES::contains)
                : Optional.empty();
    }

    private static Cookie languageCookie(Visit visit, LanguageTag language) {
        Cookie cookie = new Cookie(LANGUAGE_COOKIE, language.value());
        cookie.setPath(visit.base());
        cookie.setHttpOnly(true);
        cookie.setMaxAge(365 * 24 * 60 * 60);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private static Optional<String> header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name));
    }
}
