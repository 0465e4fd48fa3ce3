package org.vitrine.proxy.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.asset.OpenedMaster;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.proxy.origin.BareAsset;
import org.vitrine.proxy.origin.MasterFetcher;

/** A file of the DAM is held only while it is given. */
class OriginalsTest {

    @TempDir
    private Path folder;

    private final AtomicInteger held = new AtomicInteger();
    private final Originals originals = new Originals(new MasterFetcher(this::open));
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.write(folder.resolve("a.jpg"), new byte[] {1});
    }

    @Test
    void aFileIsHeldUntilItWasGiven() {
        Body body = body(() -> true).orElseThrow();
        assertThat(held).hasValue(1);
        body.close();
        assertThat(held).hasValue(0);
    }

    @Test
    void aFileThatMayNoLongerBeGivenIsNotHeld() {
        assertThat(body(() -> false)).isEmpty();
        assertThat(held).hasValue(0);
    }

    @Test
    void aFileOfWhichNobodyCanSayWhetherItMayBeGivenIsNotHeld() {
        SourceUnavailable silent = new SourceUnavailable("The source does not answer.", "silent");
        assertThatThrownBy(() -> body(() -> {
                    throw silent;
                }))
                .isSameAs(silent);
        assertThat(held).hasValue(0);
    }

    private Optional<Body> body(BooleanSupplier stillTrue) {
        return originals.body(BareAsset.of("a", "1"), BareAsset.FILE, validator -> false, stillTrue);
    }

    private OpenedMaster open(Asset asset, MasterFile master) {
        held.incrementAndGet();
        return new OpenedMaster() {
            @Override
            public Path path() {
                return file;
            }

            @Override
            public boolean unchanged() {
                return true;
            }

            @Override
            public void close() {
                held.decrementAndGet();
            }
        };
    }
}
