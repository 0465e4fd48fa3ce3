package org.vitrine.proxy.facts;

import org.vitrine.core.governance.Verdict;
import org.vitrine.core.governance.Verdict.Permitted;
import org.vitrine.core.governance.Verdict.Withheld;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints facts as JSON. What is not known is left out. */
public final class FactsWriter {

    private final JsonMapper json = JsonMapper.builder().build();

    /** The facts as UTF-8. */
    public byte[] write(AssetFacts facts) {
        return json.writeValueAsBytes(tree(facts));
    }

    /** The facts as a tree, to be put into other JSON. */
    public ObjectNode tree(AssetFacts facts) {
        ObjectNode node = json.createObjectNode()
                .put("reference", facts.reference().toString())
                .put("key", facts.reference().key().value())
                .put("kind", facts.kind().token())
                .put("version", facts.version().value());
        facts.locale().ifPresent(locale -> node.put("locale", locale.value()));
        node.set("verdict", verdict(facts.verdict()));
        AssetWords words = facts.words();
        words.title().ifPresent(text -> node.put("title", text));
        words.description().ifPresent(text -> node.put("description", text));
        words.altText().ifPresent(text -> node.put("altText", text));
        words.altTextLanguage().ifPresent(tag -> node.put("altTextLanguage", tag.value()));
        words.credit().ifPresent(text -> node.put("credit", text));
        words.copyright().ifPresent(text -> node.put("copyright", text));
        words.licence().ifPresent(link -> node.put("licence", link.toString()));
        facts.file().ifPresent(file -> place(node, facts, file));
        if (!facts.tracks().isEmpty()) {
            ArrayNode tracks = node.putArray("tracks");
            facts.tracks()
                    .forEach(track -> tracks.addObject()
                            .put("kind", "subtitles")
                            .put("language", track.language().value())
                            .put("label", track.label())
                            .put("src", track.src()));
        }
        facts.placeholder()
                .ifPresent(impression -> node.putObject("placeholder")
                        .put("thumbHash", impression.thumbHash())
                        .put("dataUrl", impression.dataUrl())
                        .put("colour", impression.cssColour()));
        return node;
    }

    private ObjectNode verdict(Verdict verdict) {
        ObjectNode node = json.createObjectNode().put("permitted", verdict.permits());
        switch (verdict) {
            case Permitted permitted -> {
                // Nothing more is to be said.
            }
            case Withheld withheld -> {
                node.put("reason", withheld.reason().token());
                withheld.since().ifPresent(since -> node.put("since", since.toString()));
            }
        }
        verdict.until().ifPresent(until -> node.put("until", until.toString()));
        return node;
    }

    private void place(ObjectNode node, AssetFacts facts, PlacedFile file) {
        node.put("preset", file.preset());
        file.size().ifPresent(size -> node.put("width", size.width()).put("height", size.height()));
        node.put("src", file.src());
        file.srcset().ifPresent(srcset -> node.put("srcset", srcset));
        if (!file.sources().isEmpty()) {
            ArrayNode sources = node.putArray("sources");
            file.sources().forEach(source -> {
                ObjectNode printed = sources.addObject().put("type", source.type());
                source.media()
                        .ifPresent(media -> printed.put("media", media)
                                .put("width", source.size().width())
                                .put("height", source.size().height()));
                printed.put("srcset", source.srcset());
            });
        }
        facts.picture().ifPresent(markup -> {
            node.put("picture", markup);
            node.set("jsonLd", licensableImage(facts.words(), file));
        });
    }

    /** For search engines: schema.org's ImageObject, with what makes an image licensable. */
    private ObjectNode licensableImage(AssetWords words, PlacedFile file) {
        ObjectNode image = json.createObjectNode()
                .put("@context", "https://schema.org")
                .put("@type", "ImageObject")
                .put("contentUrl", file.src());
        words.title().ifPresent(text -> image.put("name", text));
        words.description().ifPresent(text -> image.put("description", text));
        file.size().ifPresent(size -> image.put("width", size.width()).put("height", size.height()));
        words.licence().ifPresent(link -> image.put("license", link.toString()));
        words.licensor().ifPresent(link -> image.put("acquireLicensePage", link.toString()));
        words.credit().ifPresent(text -> image.put("creditText", text));
        words.copyright().ifPresent(text -> image.put("copyrightNotice", text));
        return image;
    }
}
