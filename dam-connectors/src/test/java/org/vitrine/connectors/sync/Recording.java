package org.vitrine.connectors.sync;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.vitrine.connectors.source.Reading;
import org.vitrine.connectors.source.Source;
import org.vitrine.connectors.source.SourceListener;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.asset.OpenedMaster;

/** Passes everything on and keeps what came of each reading. */
record Recording(Source inner, ConcurrentLinkedQueue<Reading> readings) implements Source {

    Recording(Source inner) {
        this(inner, new ConcurrentLinkedQueue<>());
    }

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public Stream<NativeId> ids() {
        return inner.ids();
    }

    @Override
    public Reading read(NativeId id, boolean held) {
        Reading reading = inner.read(id, held);
        readings.add(reading);
        return reading;
    }

    @Override
    public Watch watch(SourceListener listener) {
        return inner.watch(listener);
    }

    @Override
    public OpenedMaster open(Asset asset, MasterFile file) {
        return inner.open(asset, file);
    }
}
