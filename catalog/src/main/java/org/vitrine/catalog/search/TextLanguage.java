package org.vitrine.catalog.search;

import java.text.Collator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.vitrine.core.locale.LanguageTag;

/** A language whose words are known in all their forms. Accents are folded, so that "Grusse" finds "Grüße". */
// Lucene marks nothing as immutable; its default stop words cannot be changed and its analyzers serve many threads.
@SuppressWarnings("ImmutableEnumChecker")
enum TextLanguage {
    EN(EnglishAnalyzer.getDefaultStopSet(), words -> new PorterStemFilter(new ASCIIFoldingFilter(words))),
    DE(
            GermanAnalyzer.getDefaultStopSet(),
            words -> new GermanLightStemFilter(new ASCIIFoldingFilter(new GermanNormalizationFilter(words)))),
    FR(FrenchAnalyzer.getDefaultStopSet(), words -> new FrenchLightStemFilter(new ASCIIFoldingFilter(words)));

    /** Words as they are written, but for case and accents: for every language, and for typing mistakes. */
    static final Analyzer PLAIN = analyzer(ASCIIFoldingFilter::new);

    private final CharArraySet stopWords;
    private final Analyzer analyzer;

    TextLanguage(CharArraySet stopWords, UnaryOperator<TokenStream> stemmed) {
        this.stopWords = stopWords;
        this.analyzer = analyzer(stemmed);
    }

    static Optional<TextLanguage> of(LanguageTag tag) {
        for (TextLanguage language : values()) {
            if (language.code().equals(tag.language())) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** Whether a word says so little in some language that a match may do without it. */
    static boolean saysLittle(String word) {
        for (TextLanguage language : values()) {
            if (language.stopWords.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** The code of ISO 639-1, as in language tags and field names. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Analyzer analyzer() {
        return analyzer;
    }

    Collator collator() {
        return Collator.getInstance(Locale.forLanguageTag(code()));
    }

    private static Analyzer analyzer(UnaryOperator<TokenStream> last) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                StandardTokenizer tokenizer = new StandardTokenizer();
                // An article or a possessive clings to its word in any text: l'arbre, the tree's.
                TokenStream words = new ElisionFilter(
                        new EnglishPossessiveFilter(new LowerCaseFilter(tokenizer)), FrenchAnalyzer.DEFAULT_ARTICLES);
                return new TokenStreamComponents(tokenizer, last.apply(words));
            }
        };
    }
}
