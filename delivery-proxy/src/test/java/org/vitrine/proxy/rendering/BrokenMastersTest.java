package org.vitrine.proxy.rendering;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.asset.Texts;
import org.vitrine.core.governance.Governance;
import org.vitrine.core.refusal.TookTooLong;
import org.vitrine.core.refusal.UnusableMaster;

class BrokenMastersTest {

    private static final MasterFile FILE = new MasterFile("a.jpg", "image/jpeg", 1, Optional.empty(), false);
    private static final Asset ASSET = new Asset(
            new NativeId("photos", "a.jpg"),
            AssetKind.IMAGE,
            new AssetVersion("1"),
            Instant.EPOCH,
            Governance.UNDECIDED,
            Texts.NONE,
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            FILE,
            Map.of());

    private Instant now = Instant.EPOCH;
    private final BrokenMasters broken = new BrokenMasters(Duration.ofMinutes(1), (InstantSource) () -> now);

    @Test
    void aBrokenMasterIsRefusedForAllWorkUntilItIsForgotten() {
        broken.note(ASSET, FILE, new UnusableMaster("broken", ""));

        assertThatThrownBy(() -> broken.refuse(ASSET, FILE, "small")).isInstanceOf(UnusableMaster.class);
        assertThatThrownBy(() -> broken.refuse(ASSET, FILE, "large")).isInstanceOf(UnusableMaster.class);
        now = now.plusSeconds(61);
        assertThatCode(() -> broken.refuse(ASSET, FILE, "small")).doesNotThrowAnyException();
    }

    @Test
    void whatTookTooLongIsRefusedAndNothingElseOfItsMaster() {
        broken.note(ASSET, FILE, "large", new TookTooLong("late", ""));

        assertThatThrownBy(() -> broken.refuse(ASSET, FILE, "large")).isInstanceOf(TookTooLong.class);
        assertThatCode(() -> broken.refuse(ASSET, FILE, "small")).doesNotThrowAnyException();
    }
}
