package org.vitrine.generic.facts;

import java.net.URI;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.vitrine.core.locale.LanguageTag;

/** Makes facts into a responsive {@code <picture>}, with every value set as an attribute and never as markup. */
public final class PictureMarkup {

    private final FactsClient client;
    private final URI publicBase;

    /**
     * Draws for browsers.
     *
     * @param publicBase delivery base as browsers reach it
     */
    public PictureMarkup(FactsClient client, URI publicBase) {
        this.client = client;
        this.publicBase = publicBase;
    }

    /**
     * The picture for an answer. A permitted asset is shown in every format and width there is. Anything else is the
     * delivery's own business: its fallback stands there, with an empty alt text, for it says nothing of the page.
     *
     * @param altOverride what the page's editor wrote instead of the asset's alt text; empty to use that
     */
    public Element picture(FactsQuestion question, FactsAnswer answer, Setting setting, Optional<String> altOverride) {
        Element picture = new Element("picture");
        Element image = new Element("img");
        if (answer instanceof FactsAnswer.Known(AssetFacts facts)) {
            facts.size()
                    .ifPresent(size -> image.attr("width", String.valueOf(size.width()))
                            .attr("height", String.valueOf(size.height())));
            image.attr("src", facts.src().orElseGet(() -> client.pictureAddress(publicBase, question)));
            if (facts.verdict().permitted()) {
                facts.sources().forEach(source -> picture.appendChild(source(source, setting)));
                facts.srcset().ifPresent(srcset -> image.attr("srcset", srcset).attr("sizes", setting.sizes()));
                describe(image, facts, question.locale(), altOverride);
            }
        } else {
            image.attr("src", client.pictureAddress(publicBase, question));
        }
        if (!image.hasAttr("alt")) {
            image.attr("alt", "");
        }
        image.attr("decoding", "async");
        image.attr(setting.first() ? "fetchpriority" : "loading", setting.first() ? "high" : "lazy");
        return picture.appendChild(image);
    }

    private static Element source(AssetFacts.Source source, Setting setting) {
        Element element = new Element("source");
        source.media().ifPresent(media -> element.attr("media", media));
        return element.attr("type", source.mediaType())
                .attr("srcset", source.srcset())
                .attr("sizes", setting.sizes());
    }

    private static void describe(Element image, AssetFacts facts, LanguageTag page, Optional<String> altOverride) {
        image.attr("alt", altOverride.or(facts::altText).orElse(""));
        boolean foreign = altOverride.isEmpty()
                && facts.altTextLanguage()
                        .filter(tag -> !tag.language().equals(page.language()))
                        .isPresent();
        if (foreign) {
            image.attr("lang", facts.altTextLanguage().orElseThrow().value());
        }
    }

    /**
     * Where the picture stands in the page.
     *
     * @param sizes as on {@code <img>}: how wide it is shown
     * @param first whether it is the first thing a reader sees, and worth loading before all else
     */
    public record Setting(String sizes, boolean first) {}
}
