package org.vitrine.generic.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.core.governance.Reason;
import org.vitrine.core.governance.Verdict.Withheld;
import org.vitrine.core.reference.FactsPath;
import org.vitrine.core.reference.UrlText;
import org.vitrine.core.refusal.MalformedRequest;
import org.vitrine.generic.oembed.AssetAddress;
import org.vitrine.generic.oembed.EmbedFinder;
import org.vitrine.generic.oembed.EmbedMarkup;
import org.vitrine.generic.oembed.EmbedMarkup.Bounds;
import org.vitrine.generic.template.HtmlTemplates;
import org.vitrine.proxy.facts.AssetFacts;
import org.vitrine.proxy.facts.FactsWriter;
import org.vitrine.proxy.log.LogText;
import org.vitrine.proxy.log.SparingLog;
import tools.jackson.databind.node.ObjectNode;

/** Serves the public pages of assets. What is withheld says so, and nothing else of the asset. */
public final class AssetPageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(AssetPageServlet.class);
    private static final FactsWriter WRITER = new FactsWriter();
    private static final Bounds UNBOUNDED = new Bounds(Optional.empty(), Optional.empty());

    private final transient SparingLog refused = new SparingLog(SparingLog.MOST_REFUSALS);
    private final transient EmbedFinder finder;
    private final transient AssetPages pages;
    private final transient URI publicUrl;
    private final String oembed;

    /**
     * @param publicUrl how browsers reach this server, without a slash at its end
     * @param oembed path at which oEmbed is answered
     */
    public AssetPageServlet(EmbedFinder finder, URI publicUrl, String oembed) {
        this.finder = finder;
        this.publicUrl = publicUrl;
        this.oembed = oembed;
        this.pages = new AssetPages(publicUrl.toString());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PageWords words = PageWords.of(Optional.empty(), request.getHeader("Accept-Language"));
        try {
            String key = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
            String query = Optional.ofNullable(request.getQueryString()).orElse("");
            AssetAddress address = AssetAddress.ofPage(key, query);
            PageWords spoken = PageWords.of(address.facts().locale(), request.getHeader("Accept-Language"));
            Optional<AssetFacts> facts = finder.find(address.speaking(spoken.tag()));
            if (facts.isEmpty()) {
                send(response, 404, spoken, "absent", Map.of("text", spoken.say("unknown")));
            } else if (facts.get().verdict() instanceof Withheld withheld) {
                withheld(response, withheld, spoken);
            } else {
                send(response, 200, spoken, "asset", values(facts.get(), address.facts(), spoken));
            }
        } catch (MalformedRequest malformed) {
            if (refused.isNew(malformed.publicText())) {
                LOG.info("Refused an asset's page: {}", LogText.of(malformed.publicText()));
            }
            send(response, 404, words, "absent", Map.of("text", words.say("unknown")));
        }
    }

    private void withheld(HttpServletResponse response, Withheld withheld, PageWords words) throws IOException {
        boolean gone = withheld.reason() == Reason.EXPIRED || withheld.reason() == Reason.WITHDRAWN;
        send(
                response,
                gone ? 410 : 404,
                words,
                "absent",
                Map.of("text", words.say("withheld." + withheld.reason().token())));
    }

    private Map<String, Object> values(AssetFacts facts, FactsPath asked, PageWords words) {
        String page = AssetAddress.page(publicUrl, asked);
        Map<String, Object> values = new HashMap<>();
        values.put(
                "title",
                facts.words().title().orElse(words.say("kind." + facts.kind().token())));
        values.put("reference", facts.reference().toString());
        values.put("page", page);
        values.put("oembed", publicUrl + oembed + "?format=json&url=" + UrlText.encode(page));
        facts.file().ifPresent(file -> {
            values.put(
                    "figure",
                    HtmlTemplates.markup(EmbedMarkup.of(facts, UNBOUNDED).html()));
            values.put("src", file.src());
            file.size()
                    .filter(size -> file.picture())
                    .ifPresent(size -> values.put(
                            "image",
                            Map.of(
                                    "src",
                                    file.src(),
                                    "width",
                                    String.valueOf(size.width()),
                                    "height",
                                    String.valueOf(size.height()))));
            jsonLd(facts).ifPresent(json -> values.put("jsonLd", HtmlTemplates.scriptData(json)));
        });
        facts.words().description().ifPresent(text -> values.put("description", text));
        facts.words().credit().ifPresent(text -> values.put("credit", text));
        facts.words().copyright().ifPresent(text -> values.put("copyright", text));
        facts.words().licence().ifPresent(link -> values.put("licence", link.toString()));
        facts.verdict().until().ifPresent(end -> values.put("until", words.say("until", words.day(lastMoment(end)))));
        return values;
    }

    private static Optional<String> jsonLd(AssetFacts facts) {
        ObjectNode tree = WRITER.tree(facts);
        return Optional.ofNullable(tree.get("jsonLd")).map(Object::toString);
    }

    /** People name the last day, not the first day after. */
    private static Instant lastMoment(Instant end) {
        return end.minusSeconds(1);
    }

    private void send(
            HttpServletResponse response, int status, PageWords words, String template, Map<String, Object> values)
            throws IOException {
        byte[] page = pages.fill(template, words, values).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/html; charset=utf-8");
        response.setHeader("Content-Language", words.getLanguage());
        response.setHeader("Vary", "Accept-Language");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Content-Security-Policy", pages.policy());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
