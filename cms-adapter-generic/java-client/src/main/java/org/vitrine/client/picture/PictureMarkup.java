package org.vitrine.client.picture;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vitrine.client.connection.ClientSettings;
import org.vitrine.client.facts.AssetFacts;
import org.vitrine.client.facts.FactsAnswer;
import org.vitrine.client.facts.FactsQuestion;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.reference.DeliveryPath;

/** Makes answers into a responsive {@code <picture>} or a {@code <video>}, with every value as an attribute and never as markup. */
public final class PictureMarkup {

    /** What an author's image says by its reference. */
    private static final Set<String> BY_REFERENCE = Set.of("src", "srcset", "sizes", "alt", "data-dam", "data-preset");

    private final String publicBase;
    private final String site;

    /** Draws for browsers of the settings' site. */
    public PictureMarkup(ClientSettings settings) {
        this(settings.media(), settings.site());
    }

    /**
     * Draws for browsers.
     *
     * @param publicBase delivery base as browsers reach it
     * @param site name under which the CMS is registered
     */
    public PictureMarkup(URI publicBase, String site) {
        String base = publicBase.toString();
        this.publicBase = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        this.site = site;
    }

    /**
     * The picture for an answer. A permitted asset is shown in every format and width there is. Anything else is the
     * delivery's own business: its fallback stands there, with an empty alt text, for it says nothing of the page.
     */
    public String picture(FactsQuestion question, FactsAnswer answer, Setting setting) {
        StringBuilder markup = new StringBuilder(2048).append("<picture>");
        String sizes = setting.written("sizes").orElseGet(() -> Attribute.escape(setting.sizes()));
        permitted(answer).ifPresent(facts -> facts.sources().forEach(source -> print(source, sizes, markup)));
        markup.append("<img");
        image(question, answer, setting, sizes).values().forEach(attribute -> attribute.print(markup));
        return markup.append("></picture>").toString();
    }

    /** The same as a figure with the credit line below it, if there is one. */
    public String figure(FactsQuestion question, FactsAnswer answer, Setting setting) {
        return "<figure>" + picture(question, answer, setting) + caption(answer).orElse("") + "</figure>";
    }

    /** The credit line of what may be shown, as a {@code <figcaption>}. */
    public Optional<String> caption(FactsAnswer answer) {
        return permitted(answer)
                .flatMap(AssetFacts::credit)
                .map(credit -> "<figcaption>" + Attribute.escape(credit) + "</figcaption>");
    }

    /** The video for an answer, with nothing in it but its subtitles. */
    public String video(FactsQuestion question, FactsAnswer answer, Setting setting) {
        return videoBegin(question, answer, setting) + "</video>";
    }

    /**
     * How a video begins: its tag, and the subtitles of what may be shown, as behind it the author's own content may
     * stand.
     */
    public String videoBegin(FactsQuestion question, FactsAnswer answer, Setting setting) {
        List<AssetFacts.Track> tracks =
                permitted(answer).map(AssetFacts::tracks).orElse(List.of());
        return VideoMarkup.begin(address(question, answer), tracks, setting);
    }

    /** Where a browser loads an asset. Without facts it is asked for plainly: the delivery decides what it shows. */
    public String address(FactsQuestion question, FactsAnswer answer) {
        Optional<String> told = Optional.empty();
        if (answer instanceof FactsAnswer.Known known) {
            told = known.facts().src();
        } else if (answer instanceof FactsAnswer.Unknown unknown) {
            told = unknown.fallback();
        }
        return told.orElseGet(() -> publicBase + "/" + path(question).print());
    }

    private DeliveryPath path(FactsQuestion question) {
        DeliveryPath path =
                DeliveryPath.to(question.reference().key(), question.preset()).withSite(site);
        DeliveryPath local = question.locale().map(path::withLocale).orElse(path);
        return question.reference().version().map(local::withVersion).orElse(local);
    }

    private Map<String, Attribute> image(FactsQuestion question, FactsAnswer answer, Setting setting, String sizes) {
        Map<String, Attribute> image = new LinkedHashMap<>();
        setting.attributes().stream()
                .filter(attribute -> !BY_REFERENCE.contains(attribute.name()))
                .forEach(attribute -> image.putIfAbsent(attribute.name(), attribute));
        if (answer instanceof FactsAnswer.Known known) {
            known.facts().size().ifPresent(size -> {
                put(image, Attribute.plain("width", String.valueOf(size.width())));
                put(image, Attribute.plain("height", String.valueOf(size.height())));
            });
        }
        put(image, Attribute.plain("src", address(question, answer)));
        put(image, Attribute.plain("alt", ""));
        permitted(answer).ifPresent(facts -> {
            facts.srcset().ifPresent(srcset -> {
                put(image, Attribute.plain("srcset", srcset));
                put(image, Attribute.written("sizes", sizes));
            });
            describe(image, facts, question.locale(), setting);
        });
        image.putIfAbsent("decoding", Attribute.plain("decoding", "async"));
        if (!setting.holds("loading") && !setting.holds("fetchpriority")) {
            put(image, setting.first() ? Attribute.plain("fetchpriority", "high") : Attribute.plain("loading", "lazy"));
        }
        return image;
    }

    private static void describe(
            Map<String, Attribute> image, AssetFacts facts, Optional<LanguageTag> page, Setting setting) {
        Optional<String> written = setting.written("alt");
        if (written.isPresent()) {
            put(image, Attribute.written("alt", written.get()));
            return;
        }
        facts.altText().ifPresent(alt -> put(image, Attribute.plain("alt", alt)));
        facts.altTextLanguage()
                .filter(tag -> facts.altText().isPresent()
                        && page.filter(locale -> locale.language().equals(tag.language()))
                                .isEmpty())
                .ifPresent(tag -> put(image, Attribute.plain("lang", tag.value())));
    }

    private static void print(AssetFacts.Source source, String sizes, StringBuilder markup) {
        markup.append("<source");
        source.media().ifPresent(media -> Attribute.plain("media", media).print(markup));
        Attribute.plain("type", source.mediaType()).print(markup);
        Attribute.plain("srcset", source.srcset()).print(markup);
        Attribute.written("sizes", sizes).print(markup);
        markup.append('>');
    }

    private static void put(Map<String, Attribute> image, Attribute attribute) {
        image.put(attribute.name(), attribute);
    }

    private static Optional<AssetFacts> permitted(FactsAnswer answer) {
        return answer instanceof FactsAnswer.Known known && known.facts().permitted()
                ? Optional.of(known.facts())
                : Optional.empty();
    }
}
