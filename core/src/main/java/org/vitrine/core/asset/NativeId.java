package org.vitrine.core.asset;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an asset is called inside its DAM. It never leaves the house: the world sees its {@link AssetKey}. */
public final class NativeId {

    private static final Pattern SOURCE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final String source;
    private final String id;

    /** Every request asks for the key, which costs a digest: kept from the first time on. A race derives it twice. */
    private @Nullable AssetKey key;

    /**
     * Names an asset of a source.
     *
     * @param source name of the connected DAM, lower-case letters, digits and hyphens, at most 40
     * @param id the DAM's own id; for a folder the path relative to its root with {@code /}
     */
    public NativeId(String source, String id) {
        if (!SOURCE.matcher(source).matches()) {
            throw new IllegalArgumentException(
                    "A source is named with lower-case letters, digits and hyphens; not \"" + source + "\".");
        }
        if (id.isEmpty() || id.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A native id is not empty and holds no NUL character.");
        }
        this.source = source;
        this.id = id;
    }

    public String source() {
        return source;
    }

    public String id() {
        return id;
    }

    /** The public key derived from this id. */
    public AssetKey key() {
        AssetKey known = key;
        if (known == null) {
            known = AssetKey.of(this);
            key = known;
        }
        return known;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NativeId that && source.equals(that.source) && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return 31 * source.hashCode() + id.hashCode();
    }

    @Override
    public String toString() {
        return source + ":" + id;
    }
}
