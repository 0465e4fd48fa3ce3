package org.vitrine.proxy.mezzanine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.digest.ContentDigest;
import org.vitrine.proxy.cache.CacheOutcome;
import org.vitrine.proxy.cache.RenditionCache;
import org.vitrine.proxy.cache.RenditionKey;
import org.vitrine.proxy.cache.RenditionLabel;
import org.vitrine.proxy.rendering.PixelSource;

/** Where intermediates are kept: the rendition cache, labelled as their asset's. */
final class MezzanineShelf {

    private static final Logger log = LoggerFactory.getLogger(MezzanineShelf.class);

    /** Changes whenever they are made in another way. */
    private static final String FORM = "mezzanine 2";

    private final RenditionCache cache;

    MezzanineShelf(RenditionCache cache) {
        this.cache = cache;
    }

    boolean holds(Asset asset, MasterFile picture, Mezzanine mezzanine) {
        return cache.digest(key(asset, picture, mezzanine)).isPresent();
    }

    /** Has one made unless it is kept; whether it is kept now. */
    boolean keep(Asset asset, MasterFile picture, Mezzanine mezzanine, Supplier<byte[]> maker) {
        return cache.get(key(asset, picture, mezzanine), maker).outcome() != CacheOutcome.NOT_STORED;
    }

    /** What a reader makes of an intermediate; empty if it is not kept, or cannot be lent. */
    Optional<byte[]> read(Asset asset, MasterFile picture, Mezzanine mezzanine, PixelSource.Reader reader) {
        return cache.find(key(asset, picture, mezzanine))
                .flatMap(kept -> lent(kept.content(), mezzanine.format().mediaType(), reader));
    }

    /** Lent as a copy, since the cache may let go of its file at any moment. */
    private static Optional<byte[]> lent(ByteBuffer content, String mediaType, PixelSource.Reader reader) {
        try {
            Path copy = Files.createTempFile("mezzanine", "");
            try {
                try (FileChannel file = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                    while (content.hasRemaining()) {
                        file.write(content);
                    }
                }
                return Optional.of(reader.read(copy, mediaType));
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            log.warn("An intermediate cannot be laid out in the folder for temporary files: {}", String.valueOf(e));
            return Optional.empty();
        }
    }

    private static RenditionKey key(Asset asset, MasterFile picture, Mezzanine mezzanine) {
        String digest = ContentDigest.of(String.join(
                "\n",
                FORM,
                asset.key().value(),
                asset.version().value(),
                picture.fileName(),
                mezzanine.size().toString(),
                mezzanine.format().token()));
        RenditionLabel label = RenditionLabel.of(
                asset, "mezzanine", picture.fileName(), FORM, mezzanine.size().width(), mezzanine.format());
        return new RenditionKey(digest, Optional.of(label));
    }
}
