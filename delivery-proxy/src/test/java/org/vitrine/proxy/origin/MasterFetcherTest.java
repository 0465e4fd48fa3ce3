package org.vitrine.proxy.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.OpenedMaster;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.core.refusal.UnusableMaster;

class MasterFetcherTest {

    private static final Asset ASSET = BareAsset.of("a.jpg", "1");

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
