package org.vitrine.catalog.preset;

import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.reference.AssetReference;
import org.vitrine.core.refusal.MalformedRequest;

/** The asset that stands in for withheld ones, as it is written: {@code dam:<key>}. */
public final class Fallback {

    private Fallback() {}

    /**
     * Reads a fallback.
     *
     * @throws IllegalArgumentException if the text is no reference, or one to a version; the message says why
     */
    public static AssetKey parse(String text) {
        try {
            AssetReference reference = AssetReference.parse(text);
            if (reference.version().isPresent()) {
                throw new IllegalArgumentException("A fallback is always shown in its latest version; leave out \"@"
                        + reference.version().get() + "\".");
            }
            return reference.key();
        } catch (MalformedRequest e) {
            throw new IllegalArgumentException(e.publicText(), e);
        }
    }

    public static String print(AssetKey key) {
        return AssetReference.to(key).toString();
    }
}
