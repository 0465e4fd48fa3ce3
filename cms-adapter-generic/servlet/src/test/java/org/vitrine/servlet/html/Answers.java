package org.vitrine.servlet.html;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.client.facts.AssetFacts;
import org.vitrine.client.facts.AssetFacts.Source;
import org.vitrine.client.facts.AssetFacts.Track;
import org.vitrine.client.facts.AssetFacts.Verdict;
import org.vitrine.client.facts.FactsAnswer;
import org.vitrine.client.facts.FactsQuestion;
import org.vitrine.client.picture.PictureMarkup;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.locale.LanguageTag;

/** What is known of four assets: one may be shown, one is withheld, one is unknown, one is not answered. */
final class Answers {

    static final AssetKey SHOWN = key("shown.jpg");
    static final AssetKey WITHHELD = key("withheld.jpg");
    static final AssetKey UNKNOWN = key("unknown.jpg");
    static final AssetKey SILENT = key("silent.jpg");
    static final List<AssetKey> ALL = List.of(SHOWN, WITHHELD, UNKNOWN, SILENT);

    static final PictureMarkup MARKUP = new PictureMarkup(URI.create("/media"), "demo");

    private Answers() {}

    static Map<FactsQuestion, FactsAnswer> to(Collection<FactsQuestion> questions) {
        Map<FactsQuestion, FactsAnswer> answers = new LinkedHashMap<>();
        questions.forEach(question -> answers.put(question, to(question)));
        return answers;
    }

    static FactsAnswer to(FactsQuestion question) {
        AssetKey key = question.reference().key();
        if (key.equals(SILENT)) {
            return new FactsAnswer.Away();
        }
        if (key.equals(UNKNOWN)) {
            return new FactsAnswer.Unknown("There is no such asset.", Optional.of("/media/fallback.jpg"));
        }
        String address = "/media/" + key + "/" + question.preset();
        return new FactsAnswer.Known(new AssetFacts(
                question.reference(),
                new Verdict(key.equals(SHOWN), Optional.empty(), Optional.empty()),
                Optional.of("Title"),
                Optional.of("Größe \"eins\" & <zwei> \u65e5"),
                Optional.of(new LanguageTag("de")),
                Optional.of("Quelle: Ä & Söhne"),
                Optional.empty(),
                Optional.of(new Dimensions(960, 540)),
                Optional.of(address + "/a.jpg?w=960&locale="
                        + question.locale().map(LanguageTag::value).orElse("")),
                Optional.of(address + "/a.jpg?w=480 480w, " + address + "/a.jpg?w=960 960w"),
                List.of(new Source("image/avif", Optional.empty(), address + "/a.avif?w=480 480w")),
                List.of(new Track(
                        "subtitles", new LanguageTag("de"), Optional.of("Deutsch"), "/media/" + key + "/de.vtt")),
                Optional.empty()));
    }

    private static AssetKey key(String name) {
        return AssetKey.of(new NativeId("sample", name));
    }
}
