package org.vitrine.connectors.sync;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.vitrine.connectors.source.Reading;
import org.vitrine.connectors.source.Source;
import org.vitrine.connectors.source.SourceListener;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.asset.OpenedMaster;

/** Lists what nobody has until it is told to come to the point. */
record Late(Source inner, AtomicBoolean toThePoint) implements Source {

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public Stream<NativeId> ids() {
        Stream<NativeId> nothing =
                Stream.generate(() -> new NativeId(inner.name(), "nothing.jpg")).takeWhile(id -> !toThePoint.get());
        return Stream.concat(nothing, inner.ids());
    }

    @Override
    public Reading read(NativeId id, boolean held) {
        return inner.read(id, held);
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
