package org.vitrine.proxy.rendering;

import java.nio.file.Path;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.core.rendition.Rendition;
import org.vitrine.proxy.origin.MasterFetcher;

/** Opens the file that a rendition's pixels are read from: the DAM's own, or something smaller made of it before. */
public interface PixelSource {

    /** Makes bytes of an opened file. */
    @FunctionalInterface
    interface Reader {

        /** Makes bytes of a file of a media type. */
        byte[] read(Path file, String mediaType);
    }

    /** The DAM's own files. */
    static PixelSource masters(MasterFetcher masters) {
        return new PixelSource() {

            @Override
            public byte[] read(Asset asset, MasterFile picture, Rendition rendition, Reader reader) {
                return glance(asset, picture, reader);
            }

            @Override
            public byte[] glance(Asset asset, MasterFile picture, Reader reader) {
                return masters.read(asset, picture, file -> reader.read(file, picture.mediaType()));
            }
        };
    }

    /**
     * What a reader makes of a picture. The file has the picture's shape and is wide enough for the rendition.
     *
     * @param picture one of the asset's files
     * @throws SourceUnavailable if the source does not answer, or the file changed while it was read
     */
    byte[] read(Asset asset, MasterFile picture, Rendition rendition, Reader reader);

    /**
     * What a reader makes of a picture, seen whole and roughly: the file may have few pixels, but some hundreds on its
     * longest side if the picture has.
     *
     * @param picture one of the asset's files
     * @throws SourceUnavailable if the source does not answer, or the file changed while it was read
     */
    byte[] glance(Asset asset, MasterFile picture, Reader reader);

    /** Lets what could not be made before be tried again. */
    default void forget() {}
}
