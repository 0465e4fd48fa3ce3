package org.vitrine.core.standing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.asset.Texts;
import org.vitrine.core.governance.Approval;
import org.vitrine.core.governance.Governance;
import org.vitrine.core.governance.RightsWindow;
import org.vitrine.core.governance.UsageTerms;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.locale.LocalizedText;

/** Assets for decisions that read no file. */
final class SampleAsset {

    static final Instant NOW = Instant.parse("2026-06-15T10:00:00Z");

    private SampleAsset() {}

    static Asset named(String name) {
        return of(name, new Governance(Approval.APPROVED, RightsWindow.UNLIMITED, UsageTerms.ANYWHERE));
    }

    static Asset until(Instant end) {
        return of(
                "ending",
                new Governance(
                        Approval.APPROVED, new RightsWindow(Optional.empty(), Optional.of(end)), UsageTerms.ANYWHERE));
    }

    static Asset of(String name, Governance governance) {
        LocalizedText english = new LocalizedText(Map.of(new LanguageTag("en"), name));
        return new Asset(
                new NativeId("photos", name + ".jpg"),
                AssetKind.IMAGE,
                new AssetVersion("2"),
                NOW,
                governance,
                new Texts(english, LocalizedText.NONE, english),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new MasterFile(name + ".jpg", "image/jpeg", 1000, Optional.empty(), false),
                Map.of());
    }
}
