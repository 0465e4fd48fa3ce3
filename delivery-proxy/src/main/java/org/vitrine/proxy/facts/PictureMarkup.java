package org.vitrine.proxy.facts;

import org.vitrine.proxy.facts.PlacedFile.Source;

/** Prints a picture as HTML that browsers choose from, with nothing in it that a text could break out of. */
final class PictureMarkup {

    private PictureMarkup() {}

    static String print(PlacedFile file, String altText) {
        StringBuilder html = new StringBuilder("<picture>");
        for (Source source : file.sources()) {
            html.append("<source");
            source.media().ifPresent(media -> attribute(html, "media", media));
            attribute(html, "type", source.type());
            attribute(html, "srcset", source.srcset());
            attribute(html, "sizes", "100vw");
            if (source.media().isPresent()) {
                attribute(html, "width", String.valueOf(source.size().width()));
                attribute(html, "height", String.valueOf(source.size().height()));
            }
            html.append('>');
        }
        html.append("<img");
        attribute(html, "src", file.src());
        file.srcset().ifPresent(srcset -> {
            attribute(html, "srcset", srcset);
            attribute(html, "sizes", "100vw");
        });
        attribute(html, "alt", altText);
        file.size().ifPresent(size -> {
            attribute(html, "width", String.valueOf(size.width()));
            attribute(html, "height", String.valueOf(size.height()));
        });
        attribute(html, "loading", "lazy");
        attribute(html, "decoding", "async");
        return html.append("></picture>").toString();
    }

    private static void attribute(StringBuilder html, String name, String value) {
        html.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
