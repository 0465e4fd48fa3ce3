package org.vitrine.proxy.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.asset.OpenedMaster;
import org.vitrine.core.digest.ContentDigest;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.proxy.origin.MasterFetcher;

/** Delivers documents, videos, their subtitles, and sounds as the DAM holds them. They are never copied into a cache. */
final class Originals {

    private final MasterFetcher masters;

    Originals(MasterFetcher masters) {
        this.masters = masters;
    }

    /** The validator of one of an asset's files. A version names its content, so the file need not be read. */
    static String validator(Asset asset, MasterFile file) {
        String content = asset.key() + "@" + asset.version() + "/" + file.fileName();
        return ContentDigest.validator(ContentDigest.of(content));
    }

    /**
     * The content of a file that may be given.
     *
     * @param held tells whether the asker has the content of a validator already
     * @param stillTrue asks once more, when it is at hand, whether it may be given; empty if it no longer may
     */
    Optional<Body> body(Asset asset, MasterFile file, Predicate<String> held, BooleanSupplier stillTrue) {
        Body body = body(asset, file, held);
        boolean given = false;
        try {
            given = stillTrue.getAsBoolean();
            return given ? Optional.of(body) : Optional.empty();
        } finally {
            if (!given) {
                body.close();
            }
        }
    }

    private Body body(Asset asset, MasterFile file, Predicate<String> held) {
        if (held.test(validator(asset, file))) {
            return new Body.AlreadyHeld();
        }
        OpenedMaster master = masters.open(asset, file);
        try {
            return new Body.Original(master, Files.size(master.path()));
        } catch (IOException e) {
            master.close();
            throw new SourceUnavailable("The file cannot be read at the moment.", file.fileName() + ": " + e);
        }
    }
}
