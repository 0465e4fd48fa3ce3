package org.vitrine.proxy.cache;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.digest.ContentDigest;
import org.vitrine.core.governance.UsageTerms;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.Rendition;

/**
 * What one rendition is made of, and so what tells it from every other: the asset shown (a locale variant is an asset
 * of its own), its version and file, the preset with its revision, the watermark, the pixels and the format. What does
 * not change the bytes, such as the page's language, the name in the URL or a signature, is no part of it.
 *
 * @param digest 64 lower-case hexadecimal characters; equal keys have equal digests, and the reverse
 * @param label what it is of, empty where nobody needs to find it by that
 */
public record RenditionKey(String digest, Optional<RenditionLabel> label) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public RenditionKey {
        if (!FORM.matcher(digest).matches()) {
            throw new IllegalArgumentException("A rendition's key is a SHA-256 digest in lower-case hexadecimal.");
        }
    }

    /** A key without a label. */
    public RenditionKey(String digest) {
        this(digest, Optional.empty());
    }

    /**
     * The key of a rendition of one of an asset's files.
     *
     * @param mark names the content of what is laid over it, empty for nothing
     */
    public static RenditionKey of(Asset shown, MasterFile file, Rendition rendition, String mark) {
        Preset preset = rendition.preset();
        // The rules that shape bytes are named beside the revision: a preset deleted and written anew starts at one.
        String digest = ContentDigest.of(String.join(
                "\n",
                shown.key().value(),
                shown.version().value(),
                file.fileName(),
                file.moving() ? "moving" : "still",
                preset.name(),
                String.valueOf(preset.revision()),
                preset.look().toString(),
                preset.encoding().toString(),
                preset.encoding().rightsKept() ? notice(shown.governance().terms()) : "",
                mark,
                rendition.framing().toString(),
                rendition.focus().toString(),
                rendition.format().token()));
        String rule = preset.revision() + "\n" + preset.look() + "\n" + rendition.shape() + "\n" + mark;
        return new RenditionKey(
                digest,
                Optional.of(RenditionLabel.of(
                        shown, preset.name(), file.fileName(), rule, rendition.width(), rendition.format())));
    }

    /** The terms that stand in a file; where else it may be shown changes none of its bytes. */
    private static String notice(UsageTerms terms) {
        return terms.credit() + " " + terms.copyright() + " " + terms.licence() + " " + terms.licensor();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RenditionKey that && digest.equals(that.digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }
}
