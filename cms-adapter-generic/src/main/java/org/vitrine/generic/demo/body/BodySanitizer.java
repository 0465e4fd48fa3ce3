package org.vitrine.generic.demo.body;

import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Reduces hostile HTML to the editor's schema: paragraphs, two levels of headings, emphasis, links, lists, quotes, and
 * pictures by reference in a preset of the site. No {@code src}, no script, no handler, no style passes.
 */
public final class BodySanitizer {

    /** Hostile nesting settles in two or three; what does not is kept as plain text. */
    private static final int MOST_PASSES = 8;

    private static final Safelist SCHEMA = new Safelist()
            .addTags("p", "h2", "h3", "strong", "em", "a", "ul", "ol", "li", "blockquote", "br", "figure", "img")
            .addAttributes("a", "href")
            .addAttributes("img", "data-dam", "data-preset", "alt")
            .addProtocols("a", "href", "http", "https", "mailto");

    private final Set<String> presets;

    /** @param presets names of the presets that a body's pictures may use */
    public BodySanitizer(Set<String> presets) {
        this.presets = Set.copyOf(presets);
    }

    /** What of a body may be stored. What was sanitised once comes back unchanged. */
    public SanitizedBody sanitize(String html) {
        int pictures = pictures(html);
        String clean = reduce(html);
        // What is taken away may leave markup that a parser reads differently, such as a heading in a heading.
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            String again = reduce(clean);
            if (again.equals(clean)) {
                return new SanitizedBody(clean, pictures - pictures(clean));
            }
            clean = again;
        }
        String text = Jsoup.parseBodyFragment(clean).text();
        return new SanitizedBody("<p>" + Entities.escape(text) + "</p>", pictures);
    }

    private String reduce(String html) {
        Document clean = new Cleaner(SCHEMA).clean(Jsoup.parseBodyFragment(html));
        Document printed = Document.createShell("");
        printed.outputSettings().prettyPrint(false);
        printed.body()
                .append(clean.outputSettings(printed.outputSettings()).body().html());

        for (Element figure : printed.select("figure")) {
            Optional<BodyPicture> picture = BodyPicture.read(figure)
                    .filter(read -> presets.contains(read.preset()))
                    .filter(read -> printed.body().equals(figure.parent()));
            picture.ifPresentOrElse(read -> figure.replaceWith(read.figure()), figure::unwrap);
        }
        printed.select("img").stream()
                .filter(image -> image.parent() == null || !image.parent().nameIs("figure"))
                .forEach(Element::remove);
        return printed.body().html();
    }

    private static int pictures(String html) {
        return Jsoup.parseBodyFragment(html).select("img").size();
    }
}
