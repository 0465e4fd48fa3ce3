package org.vitrine.proxy.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
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
import org.vitrine.core.asset.OpenedMaster;
import org.vitrine.core.asset.Texts;
import org.vitrine.core.governance.Governance;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.core.refusal.UnusableMaster;

class MasterFetcherTest {

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
            new MasterFile("a.jpg", "image/jpeg", 1, Optional.empty(), false),
            Map.of());

    private boolean unchanged = true;
    private boolean closed;
    private final MasterFetcher masters = new MasterFetcher((asset, file) -> new Lent());

    @Test
    void whatIsMadeOfAFileThatChangesMeanwhileIsNotKept() {
        String made = masters.read(ASSET, ASSET.master(), path -> "made");
        assertThat(made).isEqualTo("made");
        assertThat(closed).isTrue();
        assertThatThrownBy(() -> masters.read(ASSET, ASSET.master(), path -> {
                    unchanged = false;
                    return "mixture";
                }))
                .isInstanceOf(SourceUnavailable.class);
    }

    @Test
    void halfAFileThatIsJustBeingWrittenIsNotCalledBroken() {
        assertThatThrownBy(() -> masters.read(ASSET, ASSET.master(), path -> {
                    throw new UnusableMaster("broken", "");
                }))
                .isInstanceOf(UnusableMaster.class);
        assertThatThrownBy(() -> masters.read(ASSET, ASSET.master(), path -> {
                    unchanged = false;
                    throw new UnusableMaster("broken", "");
                }))
                .isInstanceOf(SourceUnavailable.class);
        assertThat(closed).isTrue();
    }

    @Test
    void aFileOfAnotherVersionIsNotOpened() {
        unchanged = false;
        assertThatThrownBy(() -> masters.open(ASSET, ASSET.master())).isInstanceOf(SourceUnavailable.class);
        assertThat(closed).isTrue();
    }

    private final class Lent implements OpenedMaster {

        @Override
        public Path path() {
            return Path.of("a.jpg");
        }

        @Override
        public boolean unchanged() {
            return unchanged;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
