package org.vitrine.generic.oembed;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.proxy.facts.AssetFacts;
import org.vitrine.proxy.facts.PlacedFile;

/**
 * An asset as markup that keeps its reference, so that whoever stores it can find out later what has become of it.
 *
 * @param html a {@code figure}
 * @param size of the picture in it, or what a player needs
 */
public record EmbedMarkup(String html, Dimensions size) {

    /** Of what has no size of its own: players make do with it. */
    private static final Dimensions USUAL = new Dimensions(640, 360);

    private static final String REFERENCE = "data-dam";

    /**
     * Prints an asset that may be shown.
     *
     * @param within what it must fit into
     */
    public static EmbedMarkup of(AssetFacts facts, Bounds within) {
        PlacedFile file = facts.file()
                .orElseThrow(() -> new IllegalArgumentException("Only an asset that was given a place has a file."));
        Element figure = new Element("figure").attr(REFERENCE, facts.reference().toString());
        Document.OutputSettings plain = new Document.OutputSettings().prettyPrint(false);
        new Document("").outputSettings(plain).appendChild(figure);
        Dimensions size = within.fit(file.size().orElse(USUAL));
        switch (facts.kind()) {
            case IMAGE -> picture(figure, facts, size);
            case VIDEO -> player(figure.appendElement("video"), file, size);
            case AUDIO -> player(figure.appendElement("audio"), file, size);
            case DOCUMENT ->
                figure.appendElement("a")
                        .attr("href", file.src())
                        .text(facts.words().title().orElse(facts.reference().toString()));
        }
        caption(facts).ifPresent(text -> figure.appendElement("figcaption").text(text));
        return new EmbedMarkup(figure.outerHtml(), size);
    }

    /** The largest space that is left for an asset, in pixels. */
    public record Bounds(Optional<Integer> width, Optional<Integer> height) {

        Dimensions fit(Dimensions size) {
            double scale = Math.min(
                    Math.min(1, width.map(most -> (double) most / size.width()).orElse(1.0)),
                    height.map(most -> (double) most / size.height()).orElse(1.0));
            return new Dimensions((int) Math.max(1, Math.floor(size.width() * scale)), (int)
                    Math.max(1, Math.floor(size.height() * scale)));
        }
    }

    private static void picture(Element figure, AssetFacts facts, Dimensions size) {
        figure.append(facts.picture().orElseGet(() -> plain(facts)));
        for (Element sized : figure.select("[srcset]")) {
            sized.attr("sizes", "(max-width: " + size.width() + "px) 100vw, " + size.width() + "px");
        }
        for (Element image : figure.select("img")) {
            image.attr("width", String.valueOf(size.width())).attr("height", String.valueOf(size.height()));
        }
    }

    /** A picture of which no size is known. */
    private static String plain(AssetFacts facts) {
        return new Element("img")
                .attr("src", facts.file().map(PlacedFile::src).orElse(""))
                .attr("alt", facts.words().altText().orElse(""))
                .outerHtml();
    }

    private static void player(Element player, PlacedFile file, Dimensions size) {
        player.attr("controls", true).attr("preload", "metadata").attr("src", file.src());
        if (player.normalName().equals("video")) {
            player.attr("width", String.valueOf(size.width())).attr("height", String.valueOf(size.height()));
        }
    }

    private static Optional<String> caption(AssetFacts facts) {
        return facts.words().credit().or(() -> facts.words().copyright());
    }
}
