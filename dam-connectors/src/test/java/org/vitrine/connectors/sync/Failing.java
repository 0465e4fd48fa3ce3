package org.vitrine.connectors.sync;

import java.util.Collection;
import java.util.concurrent.atomic.AtomicReference;
import org.vitrine.catalog.store.AssetWriter;
import org.vitrine.catalog.store.HeldIds;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.NativeId;

/** A catalog that fails the next time it is asked what it holds. */
record Failing(AssetWriter inner, AtomicReference<Throwable> next) implements AssetWriter {

    Failing(AssetWriter inner) {
        this(inner, new AtomicReference<>());
    }

    @Override
    public HeldIds held(String name) {
        switch (next.getAndSet(null)) {
            case RuntimeException failure -> throw failure;
            case Error error -> throw error;
            case null, default -> {
                return inner.held(name);
            }
        }
    }

    @Override
    public void put(Collection<Asset> assets) {
        inner.put(assets);
    }

    @Override
    public void remove(Collection<NativeId> ids) {
        inner.remove(ids);
    }

    @Override
    public void noteComplete(String name) {
        inner.noteComplete(name);
    }
}
