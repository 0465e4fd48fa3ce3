package org.vitrine.catalog.search;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.collation.CollationDocValuesField;
import org.apache.lucene.document.BinaryPoint;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.NumericUtils;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.LocaleVariant;
import org.vitrine.core.governance.Governance;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.locale.LocalizedText;

/** What the index knows of an asset and its locale variants. Raise {@link #FORMAT} with every change of it. */
final class AssetEntry {

    static final int FORMAT = 1;

    static final String KEY = "key";
    static final String MODIFIED = "modified";
    static final String APPROVAL = "approval";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String MARKET = "market";
    static final String CHANNEL = "channel";
    /** Which of {@link #MARKET} and {@link #CHANNEL} are limited at all. */
    static final String LIMITED = "limited";

    static final String WORDS = "words";
    static final String TITLE_WORDS = "words.title";
    static final String TAG_WORDS = "words.tag";
    static final String EXACT_TITLE = "title.exact";

    /** In characters. Lucene refuses terms of more than 32,766 bytes, and nobody reads even this far. */
    private static final int LONGEST_TERM = 500;

    private final Document document = new Document();

    private AssetEntry() {}

    /** The entry of an asset, under which its variants are found as well. */
    static Document of(Asset asset, List<Asset> variants) {
        AssetEntry entry = new AssetEntry();
        entry.document.add(new KeywordField(KEY, asset.key().value(), Store.YES));
        entry.document.add(new NumericDocValuesField(MODIFIED, asset.modified().getEpochSecond()));
        entry.governance(asset.governance());
        entry.facets(asset);
        entry.titleOrder(asset);
        entry.words(asset);
        variants.forEach(entry::words);
        return entry.document;
    }

    static Analyzer analyzer() {
        Map<String, Analyzer> byField = new HashMap<>();
        for (TextLanguage language : TextLanguage.values()) {
            byField.put(title(language), language.analyzer());
            byField.put(body(language), language.analyzer());
        }
        return new PerFieldAnalyzerWrapper(TextLanguage.PLAIN, byField);
    }

    static String title(TextLanguage language) {
        return "title." + language.code();
    }

    static String body(TextLanguage language) {
        return "body." + language.code();
    }

    static String order(TextLanguage language) {
        return "order." + language.code();
    }

    static String facet(Facet facet) {
        return "facet." + facet.token();
    }

    /** A moment as bytes that sort like it, to the nanosecond. */
    static byte[] moment(Instant moment) {
        byte[] bytes = new byte[Long.BYTES + Integer.BYTES];
        NumericUtils.longToSortableBytes(moment.getEpochSecond(), bytes, 0);
        NumericUtils.intToSortableBytes(moment.getNano(), bytes, Long.BYTES);
        return bytes;
    }

    private void governance(Governance governance) {
        term(APPROVAL, governance.approval().token());
        governance.window().from().ifPresent(from -> document.add(new BinaryPoint(FROM, moment(from))));
        governance.window().until().ifPresent(until -> document.add(new BinaryPoint(UNTIL, moment(until))));
        limits(MARKET, governance.terms().markets());
        limits(CHANNEL, governance.terms().channels());
    }

    private void limits(String field, Set<String> values) {
        values.forEach(value -> term(field, value));
        if (!values.isEmpty()) {
            term(LIMITED, field);
        }
    }

    private void facets(Asset asset) {
        facet(Facet.KIND, asset.kind().token());
        facet(Facet.SOURCE, asset.id().source());
        asset.tags().forEach(tag -> facet(Facet.TAG, tag));
        asset.picture()
                .orElse(asset.master())
                .dimensions()
                .ifPresent(size -> facet(Facet.ORIENTATION, Orientation.of(size).token()));
        Set<String> languages = new TreeSet<>();
        asset.language().map(LanguageTag::language).ifPresent(languages::add);
        asset.variants().stream()
                .map(LocaleVariant::language)
                .map(LanguageTag::language)
                .forEach(languages::add);
        languages.forEach(language -> facet(Facet.LANGUAGE, language));
    }

    private void titleOrder(Asset asset) {
        for (TextLanguage language : TextLanguage.values()) {
            String title = asset.texts()
                    .title()
                    .inOrAny(List.of(new LanguageTag(language.code())))
                    .orElse(asset.master().fileName());
            CollationDocValuesField order = new CollationDocValuesField(order(language), language.collator());
            order.setStringValue(shortened(title));
            document.add(order);
        }
    }

    private void words(Asset asset) {
        asset.texts().title().byLanguage().values().forEach(title -> {
            text(TITLE_WORDS, title);
            term(EXACT_TITLE, Words.essence(shortened(title)));
        });
        texts(asset.texts().title(), true);
        texts(asset.texts().description(), false);
        texts(asset.texts().altText(), false);
        asset.tags().forEach(tag -> {
            text(TAG_WORDS, tag);
            text(WORDS, tag);
        });
        // Underscores and digits join words in file names that people remember one by one.
        text(WORDS, asset.master().fileName().replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " "));
    }

    private void texts(LocalizedText texts, boolean title) {
        texts.byLanguage().forEach((tag, text) -> {
            text(WORDS, text);
            for (TextLanguage language : TextLanguage.values()) {
                // A text that stands for every language may be in any of them.
                boolean fits =
                        tag.equals(LanguageTag.ANY) || TextLanguage.of(tag).equals(Optional.of(language));
                if (fits) {
                    text(title ? title(language) : body(language), text);
                }
            }
        });
    }

    private void text(String field, String text) {
        document.add(new TextField(field, text, Store.NO));
    }

    private void term(String field, String value) {
        document.add(new StringField(field, value, Store.NO));
    }

    private void facet(Facet facet, String value) {
        if (value.length() <= LONGEST_TERM) {
            document.add(new KeywordField(facet(facet), value, Store.NO));
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TERM ? text : text.substring(0, LONGEST_TERM);
    }
}
