package org.vitrine.proxy.mezzanine;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.rendition.Rendition;
import org.vitrine.proxy.cache.RenditionCache;
import org.vitrine.proxy.origin.MasterFetcher;
import org.vitrine.proxy.rendering.PixelSource;
import org.vitrine.proxy.transform.ImageTransformer;

/**
 * Lends an intermediate of a large master where that has pixels enough, and else the master, of which intermediates are
 * made afterwards. Whether an asset may be shown is decided before it is asked. Thread-safe.
 */
public final class Mezzanines implements PixelSource, AutoCloseable {

    private final PixelSource masters;
    private final MezzanineSettings settings;
    private final MezzanineShelf shelf;
    private final MezzanineBench bench;

    /**
     * @param cache keeps them
     * @param busy whether somebody waits for a picture
     */
    public Mezzanines(
            MasterFetcher masters,
            ImageTransformer transformer,
            RenditionCache cache,
            MezzanineSettings settings,
            BooleanSupplier busy) {
        this.masters = PixelSource.masters(masters);
        this.settings = settings;
        this.shelf = new MezzanineShelf(cache);
        this.bench = new MezzanineBench(masters, transformer, shelf, busy);
    }

    @Override
    public byte[] read(Asset asset, MasterFile picture, Rendition rendition, Reader reader) {
        List<Mezzanine> all = moves(picture, rendition) ? List.of() : settings.of(picture);
        for (Mezzanine mezzanine : all) {
            if (mezzanine.suffices(rendition)) {
                Optional<byte[]> made = shelf.read(asset, picture, mezzanine, reader);
                if (made.isPresent()) {
                    return made.get();
                }
            }
        }
        byte[] made = masters.read(asset, picture, rendition, reader);
        List<Mezzanine> missing = all.stream()
                .filter(mezzanine -> !shelf.holds(asset, picture, mezzanine))
                .toList();
        if (!missing.isEmpty()) {
            bench.order(asset, picture, missing);
        }
        return made;
    }

    @Override
    public byte[] glance(Asset asset, MasterFile picture, Reader reader) {
        return settings.of(picture).stream()
                .flatMap(mezzanine -> shelf.read(asset, picture, mezzanine, reader).stream())
                .findFirst()
                .orElseGet(() -> masters.glance(asset, picture, reader));
    }

    /** Intermediates are still pictures. */
    private static boolean moves(MasterFile picture, Rendition rendition) {
        return picture.moving() && rendition.preset().encoding().mostFrames() > 1;
    }

    /** Has something more done while nobody waits, of each picture whose intermediates have just been made. */
    public void follow(BiConsumer<Asset, MasterFile> follower) {
        bench.follow(follower);
    }

    /** Pictures whose intermediates are being made, or will be. */
    public int waiting() {
        return bench.waiting();
    }

    @Override
    public void forget() {
        bench.forget();
    }

    @Override
    public void close() {
        bench.close();
    }
}
