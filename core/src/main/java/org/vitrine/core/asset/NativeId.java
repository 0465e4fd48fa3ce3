package org.vitrine.core.asset;

/**
 * What an asset is called inside its DAM. It never leaves the house: the world sees its {@link AssetKey}.
 *
 * @param source name of the connected DAM, lower-case letters, digits and hyphens, at most 40
 * @param id the DAM's own id; for a folder the path relative to its root with {@code /}
 */
public record NativeId(String source, String id) {

    public NativeId {
        if (!source.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException(
                    "A source is named with lower-case letters, digits and hyphens; not \"" + source + "\".");
        }
        if (id.isEmpty() || id.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A native id is not empty and holds no NUL character.");
        }
    }

    /** The public key derived from this id. */
    public AssetKey key() {
        return AssetKey.of(this);
    }
}
