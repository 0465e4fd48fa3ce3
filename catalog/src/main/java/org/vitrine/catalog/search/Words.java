package org.vitrine.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Takes text apart. */
final class Words {

    /** A word as it is looked for, and as it was written. */
    record Word(String term, String written) {}

    private Words() {}

    static List<Word> of(String text, Analyzer analyzer) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("words", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(new Word(term.toString(), text.substring(place.startOffset(), place.endOffset())));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory is always readable", e);
        }
        return words;
    }

    /** A title reduced to its words, so that case, accents and punctuation do not matter when it is compared. */
    static String essence(String title) {
        return of(title, TextLanguage.PLAIN).stream().map(Word::term).collect(Collectors.joining(" "));
    }
}
