package org.vitrine.proxy.cache;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.digest.ContentDigest;
import org.vitrine.core.rendition.ImageFormat;

/**
 * What a kept rendition is of, so that it can be found by more than its key: to be dropped with its asset, or to be
 * shown while its source is silent.
 *
 * @param asset whose picture it shows
 * @param source of the asset
 * @param preset name of the rule it follows
 * @param state digest of the asset's version and file
 * @param rule digest of all that decides how it looks: the rule as it was, its shape, the watermark
 * @param width pixels that were asked for
 * @param format what it is written as
 */
public record RenditionLabel(
        AssetKey asset, String source, String preset, String state, String rule, int width, ImageFormat format) {

    private static final int DIGITS = 16;
    private static final String NAME = "[a-z][a-z0-9-]{0,39}";
    private static final Pattern FORM = Pattern.compile("([0-9a-z]{14})~(" + NAME + ")~(" + NAME
            + ")~([0-9a-f]{16})~([0-9a-f]{16})~([1-9][0-9]{0,8})\\.([a-z]{3,4})");

    /**
     * Labels a rendition.
     *
     * @param preset a name such as presets have
     * @param file name of the asset's file it is cut from
     * @param rule all that decides how it looks, in words
     */
    public static RenditionLabel of(
            Asset asset, String preset, String file, String rule, int width, ImageFormat format) {
        return new RenditionLabel(
                asset.key(),
                asset.id().source(),
                preset,
                token(asset.version() + "\n" + file),
                token(rule),
                width,
                format);
    }

    /**
     * The label of what is known of such a rendition beside its picture. It goes with the rendition's asset, source and
     * preset; its rule is none that a picture follows, so that nobody takes it for one.
     *
     * @param what is known
     */
    public RenditionLabel beside(String what) {
        return new RenditionLabel(asset, source, preset, state, token(what + "\n" + rule), width, format);
    }

    /** Reads what {@link #print} gives, empty for anything else. */
    static Optional<RenditionLabel> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        Optional<AssetKey> asset = AssetKey.parse(form.group(1));
        Optional<ImageFormat> format = ImageFormat.parse(form.group(7));
        return asset.flatMap(key -> format.map(kind -> new RenditionLabel(
                key,
                form.group(2),
                form.group(3),
                form.group(4),
                form.group(5),
                Integer.parseInt(form.group(6)),
                kind)));
    }

    /** At most 150 characters that may stand in a file's name anywhere. */
    String print() {
        return asset + "~" + source + "~" + preset + "~" + state + "~" + rule + "~" + width + "." + format.extension();
    }

    private static String token(String text) {
        return ContentDigest.of(text).substring(0, DIGITS);
    }
}
