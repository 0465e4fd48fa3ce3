package org.vitrine.proxy.rendering;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.refusal.TookTooLong;
import org.vitrine.core.refusal.UnusableMaster;
import org.vitrine.proxy.origin.BareAsset;

class BrokenMastersTest {

    private static final Asset ASSET = BareAsset.of("a.jpg", "1");

    private Instant now = Instant.EPOCH;
    private final BrokenMasters broken = new BrokenMasters(Duration.ofMinutes(1), (InstantSource) () -> now);

    @Test
    void aBrokenMasterIsRefusedForAllWorkUntilItIsForgotten() {
        broken.note(ASSET, BareAsset.FILE, new UnusableMaster("broken", ""));

        assertThatThrownBy(() -> broken.refuse(ASSET, BareAsset.FILE, "small")).isInstanceOf(UnusableMaster.class);
        assertThatThrownBy(() -> broken.refuse(ASSET, BareAsset.FILE, "large")).isInstanceOf(UnusableMaster.class);
        now = now.plusSeconds(61);
        assertThatCode(() -> broken.refuse(ASSET, BareAsset.FILE, "small")).doesNotThrowAnyException();
    }

    @Test
    void whatTookTooLongIsRefusedAndNothingElseOfItsMaster() {
        broken.note(ASSET, BareAsset.FILE, "large", new TookTooLong("late", ""));

        assertThatThrownBy(() -> broken.refuse(ASSET, BareAsset.FILE, "large")).isInstanceOf(TookTooLong.class);
        assertThatCode(() -> broken.refuse(ASSET, BareAsset.FILE, "small")).doesNotThrowAnyException();
    }
}
