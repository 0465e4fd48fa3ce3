package org.vitrine.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.asset.Texts;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.governance.Approval;
import org.vitrine.core.governance.Governance;
import org.vitrine.core.governance.RightsWindow;
import org.vitrine.core.governance.UsageTerms;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.locale.LocalizedText;

/** Assets for tests: an approved photograph without words, unless something else is said. */
public record Assets(
        NativeId id,
        AssetKind kind,
        Instant modified,
        Governance governance,
        Texts texts,
        Set<String> tags,
        Optional<LanguageTag> language,
        Optional<AssetKey> variantOf,
        Dimensions size) {

    public static final Governance APPROVED =
            new Governance(Approval.APPROVED, RightsWindow.UNLIMITED, UsageTerms.ANYWHERE);

    public static Assets image(String path) {
        return new Assets(
                new NativeId("photos", path),
                AssetKind.IMAGE,
                Instant.parse("2026-01-01T00:00:00Z"),
                APPROVED,
                Texts.NONE,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                new Dimensions(1600, 900));
    }

    public Assets from(String source) {
        return new Assets(
                new NativeId(source, id.id()), kind, modified, governance, texts, tags, language, variantOf, size);
    }

    public Assets titled(String language, String title) {
        LocalizedText added = new LocalizedText(Map.of(new LanguageTag(language), title));
        Texts more = new Texts(texts.title().overlaidWith(added), texts.description(), texts.altText());
        return new Assets(id, kind, modified, governance, more, tags, this.language, variantOf, size);
    }

    public Assets described(String language, String description) {
        LocalizedText added = new LocalizedText(Map.of(new LanguageTag(language), description));
        Texts more = new Texts(texts.title(), texts.description().overlaidWith(added), texts.altText());
        return new Assets(id, kind, modified, governance, more, tags, this.language, variantOf, size);
    }

    public Assets tagged(String... words) {
        return new Assets(id, kind, modified, governance, texts, Set.of(words), language, variantOf, size);
    }

    public Assets governed(Governance other) {
        return new Assets(id, kind, modified, other, texts, tags, language, variantOf, size);
    }

    public Assets of(AssetKind other) {
        return new Assets(id, other, modified, governance, texts, tags, language, variantOf, size);
    }

    public Assets modifiedAt(Instant moment) {
        return new Assets(id, kind, moment, governance, texts, tags, language, variantOf, size);
    }

    public Assets sized(int width, int height) {
        return new Assets(
                id, kind, modified, governance, texts, tags, language, variantOf, new Dimensions(width, height));
    }

    public Assets speaking(String tag) {
        return new Assets(
                id, kind, modified, governance, texts, tags, Optional.of(new LanguageTag(tag)), variantOf, size);
    }

    public Assets variantOf(AssetKey base) {
        return new Assets(id, kind, modified, governance, texts, tags, language, Optional.of(base), size);
    }

    public Asset asset() {
        String path = id.id();
        return new Asset(
                id,
                kind,
                new AssetVersion("1"),
                modified,
                governance,
                texts,
                tags,
                Optional.of(new FocalPoint(0.62, 0.4)),
                language,
                List.of(),
                variantOf,
                new MasterFile(path.substring(path.lastIndexOf('/') + 1), "image/jpeg", 1234, Optional.of(size), false),
                Map.of());
    }
}
