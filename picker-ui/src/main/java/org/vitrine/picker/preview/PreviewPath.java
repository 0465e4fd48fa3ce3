package org.vitrine.picker.preview;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.site.Site;

/**
 * Where a preview lies below the picker: {@code preview/{site}/{key}/{preset}/{width}/{version}}.
 *
 * @param site whose editors look
 * @param key which asset
 * @param preset how it is cut: a preset of the site, or {@link Previews#WHOLE} for the whole picture
 * @param width in pixels
 */
public record PreviewPath(String site, AssetKey key, String preset, int width) {

    /** First segment of every preview's path. */
    public static final String FOLDER = "preview";

    private static final Pattern FORM = Pattern.compile(
            "/?([a-z][a-z0-9-]{0,39})/([0-9a-z]{14})/([a-z][a-z0-9-]{0,39})/([1-9][0-9]{0,3})/[^/]{1,64}");

    /** The address of a preview, relative to the picker's. The version keeps browsers from showing the one before. */
    public static String to(Site site, Asset asset, String preset, int width) {
        return String.join(
                "/",
                FOLDER,
                site.name(),
                asset.key().value(),
                preset,
                String.valueOf(width),
                asset.version().value());
    }

    /** Reads what stands behind {@code preview}; empty if it is not in the grammar. */
    static Optional<PreviewPath> parse(String path) {
        Matcher form = FORM.matcher(path);
        if (!form.matches()) {
            return Optional.empty();
        }
        return AssetKey.parse(form.group(2))
                .map(key -> new PreviewPath(form.group(1), key, form.group(3), Integer.parseInt(form.group(4))));
    }
}
