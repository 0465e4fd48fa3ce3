package org.vitrine.catalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.vitrine.core.locale.LanguageTag;

/**
 * What an editor typed, as a query. Nothing in the text has a meaning beyond its words, so no text is an error. Every
 * word must be found, in any of its forms and in any field; words that say little, such as "the", may be missing.
 */
final class WordQuery {

    /** Bounds what a hostile text may cost; with the expansions below it stays under Lucene's 1,024 clauses. */
    private static final int LONGEST_TEXT = 300;

    private static final int MOST_WORDS = 12;
    private static final int EXPANSIONS = 20;
    private static final int SHORTEST_FUZZY = 4;
    private static final int SHORTEST_FUZZY_TWICE = 8;
    private static final float EXACT_TITLE = 1_000;

    private final List<LanguageTag> languages;

    private WordQuery(List<LanguageTag> languages) {
        this.languages = languages;
    }

    /**
     * The query for a text; all assets if it is blank, none if it holds no word.
     *
     * @param languages those the editor reads, best first
     */
    static Query of(String text, List<LanguageTag> languages) {
        if (text.isBlank()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        String start = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
        List<Words.Word> words =
                Words.of(start, TextLanguage.PLAIN).stream().limit(MOST_WORDS).toList();
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("No words to look for");
        }
        return new WordQuery(languages).all(words, start);
    }

    private Query all(List<Words.Word> words, String text) {
        boolean allSayLittle = words.stream().allMatch(WordQuery::saysLittle);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            boolean needed = allSayLittle || !saysLittle(words.get(i));
            boolean unfinished = i == words.size() - 1;
            all.add(anywhere(words.get(i), unfinished), needed ? Occur.MUST : Occur.SHOULD);
        }
        Query exact = new ConstantScoreQuery(new TermQuery(new Term(AssetEntry.EXACT_TITLE, Words.essence(text))));
        return all.add(new BoostQuery(exact, EXACT_TITLE), Occur.SHOULD).build();
    }

    /** One word in whatever field knows it best. */
    private Query anywhere(Words.Word word, boolean unfinished) {
        List<Query> places = new ArrayList<>();
        places.add(term(AssetEntry.TITLE_WORDS, word.term(), 3));
        places.add(term(AssetEntry.TAG_WORDS, word.term(), 2));
        places.add(term(AssetEntry.WORDS, word.term(), 1));
        for (TextLanguage language : TextLanguage.values()) {
            float weight = weight(language);
            for (Words.Word form : Words.of(word.written(), language.analyzer())) {
                places.add(term(AssetEntry.title(language), form.term(), 2.5f * weight));
                places.add(term(AssetEntry.body(language), form.term(), weight));
            }
        }
        if (mayBeMistyped(word.term())) {
            places.add(mistyped(AssetEntry.TITLE_WORDS, word.term(), 1));
            places.add(mistyped(AssetEntry.WORDS, word.term(), 0.4f));
        }
        if (unfinished && word.term().length() > 1) {
            places.add(beginning(AssetEntry.TITLE_WORDS, word.term(), 1.5f));
            places.add(beginning(AssetEntry.WORDS, word.term(), 0.6f));
        }
        return new DisjunctionMaxQuery(places, 0.1f);
    }

    /** The first of the editor's languages counts double, those not read at all a little less than one. */
    private float weight(TextLanguage language) {
        for (int i = 0; i < languages.size(); i++) {
            if (languages.get(i).language().equals(language.code())) {
                return i == 0 ? 2 : 1.5f;
            }
        }
        return 0.8f;
    }

    private static boolean saysLittle(Words.Word word) {
        return TextLanguage.saysLittle(word.written().toLowerCase(Locale.ROOT));
    }

    private static boolean mayBeMistyped(String term) {
        // A number with another digit is another number.
        return term.length() >= SHORTEST_FUZZY && term.chars().noneMatch(Character::isDigit);
    }

    private static Query term(String field, String term, float weight) {
        return new BoostQuery(new TermQuery(new Term(field, term)), weight);
    }

    private static Query mistyped(String field, String term, float weight) {
        int edits = term.length() >= SHORTEST_FUZZY_TWICE ? 2 : 1;
        return new BoostQuery(new FuzzyQuery(new Term(field, term), edits, 1, EXPANSIONS, true), weight);
    }

    private static Query beginning(String field, String term, float weight) {
        return new BoostQuery(new PrefixQuery(new Term(field, term)), weight);
    }
}
