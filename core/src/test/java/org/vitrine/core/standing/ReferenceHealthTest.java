package org.vitrine.core.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.governance.Approval;
import org.vitrine.core.governance.Governance;
import org.vitrine.core.governance.Place;
import org.vitrine.core.governance.RightsWindow;
import org.vitrine.core.governance.UsageTerms;
import org.vitrine.core.standing.ReferenceHealth.State;

class ReferenceHealthTest {

    private static final Asset SOUND = SampleAsset.named("sound");

    @Test
    void aPermittedAssetIsSound() {
        assertThat(stateOf("dam:" + SOUND.key(), SOUND)).isEqualTo(State.SOUND);
        assertThat(stateOf("dam:" + SOUND.key() + "@2", SOUND)).isEqualTo(State.SOUND);
    }

    @Test
    void aPinnedVersionThatIsNoLongerCurrentWasReplaced() {
        assertThat(stateOf("dam:" + SOUND.key() + "@1", SOUND)).isEqualTo(State.REPLACED);
    }

    @Test
    void anAssetThatEndsWithinAMonthIsEnding() {
        Asset ending = SampleAsset.until(SampleAsset.NOW.plus(Duration.ofDays(30)));
        Asset lasting = SampleAsset.until(SampleAsset.NOW.plus(Duration.ofDays(31)));

        assertThat(stateOf("dam:" + ending.key(), ending)).isEqualTo(State.ENDING);
        assertThat(stateOf("dam:" + lasting.key(), lasting)).isEqualTo(State.SOUND);
    }

    @Test
    void aWithdrawnAssetIsWithheldWhateverVersionIsPinned() {
        Asset withdrawn = SampleAsset.of(
                "withdrawn", new Governance(Approval.WITHDRAWN, RightsWindow.UNLIMITED, UsageTerms.ANYWHERE));

        assertThat(stateOf("dam:" + withdrawn.key() + "@1", withdrawn)).isEqualTo(State.WITHHELD);
    }

    @Test
    void anAliasLeadsToAMovedAsset() {
        assertThat(stateOf("dam:zjzrwk6fxzf7kz", SOUND)).isEqualTo(State.MOVED);
    }

    @Test
    void whatNoSourceHasIsUnknownAndWhatIsNoReferenceIsUnreadable() {
        ReferenceHealth unknown = ReferenceHealth.of(
                "dam:zjzrwk6fxzf7kz", key -> Optional.empty(), Place.ANYWHERE_ON_THE_WEB, SampleAsset.NOW);

        assertThat(unknown.state()).isEqualTo(State.UNKNOWN);
        assertThat(stateOf("https://example.org/picture.jpg", SOUND)).isEqualTo(State.UNREADABLE);
    }

    private static State stateOf(String reference, Asset found) {
        return ReferenceHealth.of(reference, key -> Optional.of(found), Place.ANYWHERE_ON_THE_WEB, SampleAsset.NOW)
                .state();
    }
}
