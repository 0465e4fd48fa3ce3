package org.vitrine.core.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class AssetVersionTest {

    private static final AssetVersion THIRD = AssetVersion.written("2026-3").marked("0123456789");

    @Test
    void aWordIsMarkedWithTheContentItWasWrittenFor() {
        assertThat(THIRD.value()).isEqualTo("2026-3-0123456789");
        assertThat(THIRD.name()).isEqualTo("2026-3");
        assertThat(THIRD.mark()).contains("0123456789");
        assertThat(new AssetVersion("2026-3").mark()).isEmpty();
    }

    @Test
    void whoAsksForAWordMeansAnyContentAndWhoAsksForMoreMeansThat() {
        assertThat(THIRD.isMeantBy(new AssetVersion("2026-3"))).isTrue();
        assertThat(THIRD.isMeantBy(THIRD)).isTrue();
        assertThat(THIRD.isMeantBy(new AssetVersion("2026-3-9876543210"))).isFalse();
        assertThat(THIRD.isMeantBy(new AssetVersion("2026"))).isFalse();
    }

    @Test
    void aWordLeavesRoomForItsMark() {
        String longest = "v".repeat(AssetVersion.LONGEST_WRITTEN);
        assertThat(AssetVersion.written(longest).marked("0123456789").name()).isEqualTo(longest);
        assertThatIllegalArgumentException().isThrownBy(() -> AssetVersion.written(longest + "v"));
    }
}
