package org.vitrine.proxy.origin.store;

import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.digest.ContentDigest;

/**
 * One state of one file of an asset.
 *
 * @param asset whose file it is
 * @param state changes whenever the file's content may have changed
 * @param file which of its files, such as its name
 */
public record MasterKey(AssetKey asset, String state, String file) {

    private static final int DIGITS = 32;

    /** A name that any file system takes, different for every key. */
    String fileName() {
        String whole = asset + "\0" + state + "\0" + file;
        return asset + "-" + ContentDigest.of(whole).substring(0, DIGITS);
    }
}
