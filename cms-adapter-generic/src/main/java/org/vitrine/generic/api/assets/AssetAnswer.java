package org.vitrine.generic.api.assets;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.governance.Governance;
import org.vitrine.core.governance.Verdict;
import org.vitrine.core.governance.Verdict.Withheld;
import org.vitrine.generic.api.openapi.About;

/**
 * An asset for those who choose one, its texts in the language they asked for.
 *
 * @param reference what a CMS stores: {@code dam:<key>}
 * @param key public id of the asset
 * @param kind image, video, document or audio
 * @param version state of the master file, opaque
 * @param title what people call it; its file's name where the DAM has no title
 * @param altTextLanguage the language the alt text was found in; left out if it stands for every language
 * @param tags lower-case words
 * @param source name of the connected DAM
 * @param fileName of the master
 * @param mediaType of the master, as found in its content
 * @param bytes length of the master
 * @param width of the master in pixels, as displayed
 * @param height of the master in pixels, as displayed
 * @param focalPoint what stays visible in every crop
 * @param language of what is in the picture; left out if it speaks to all
 * @param variantOf key of the asset this one is a locale variant of
 * @param modified when the DAM last changed it
 * @param verdict whether it may be shown on the site now
 * @param notices what is worth knowing before it is used: withheld, expiring, limited, no-alt-text
 * @param rights where and when it may be shown
 * @param thumbnail a small picture, where the asset may be shown
 */
public record AssetAnswer(
        @About(value = "What a CMS stores.", example = "dam:zjzrwk6fxzf7kz")
        String reference,

        String key,

        @About(
                value = "What it is to its audience.",
                oneOf = {"image", "video", "document", "audio"})
        String kind,

        @About("State of the master file, opaque.") String version,

        @About("In the language asked for, or any; the file's name where there is none.")
        String title,

        Optional<String> description,
        Optional<String> altText,
        @About("The language the alt text was found in.") Optional<String> altTextLanguage,
        Optional<String> credit,
        Optional<String> copyright,
        Optional<URI> licence,
        Set<String> tags,
        String source,
        String fileName,
        String mediaType,
        long bytes,
        Optional<Integer> width,
        Optional<Integer> height,
        Optional<Focus> focalPoint,
        Optional<String> language,
        Optional<String> variantOf,
        Instant modified,
        Ruling verdict,

        @About("What is worth knowing before it is used: withheld, expiring, limited, no-alt-text.")
        List<String> notices,

        Rights rights,

        @About("A small picture, where the asset may be shown.")
        Optional<String> thumbnail) {

    /**
     * What must stay visible.
     *
     * @param x from the left, as a part of the width
     * @param y from the top, as a part of the height
     */
    public record Focus(double x, double y) {

        static Focus of(FocalPoint point) {
            return new Focus(point.x(), point.y());
        }
    }

    /**
     * What governance says now.
     *
     * @param permitted whether the asset may be shown
     * @param reason why not: unknown, not-approved, embargoed, expired, withdrawn, not-for-this-market,
     *     not-for-this-channel
     * @param since when the reason began to hold
     * @param until when this changes by itself
     */
    public record Ruling(boolean permitted, Optional<String> reason, Optional<Instant> since, Optional<Instant> until) {

        /** A verdict in JSON. */
        public static Ruling of(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Permitted permitted ->
                    new Ruling(true, Optional.empty(), Optional.empty(), permitted.until());
                case Withheld withheld ->
                    new Ruling(false, Optional.of(withheld.reason().token()), withheld.since(), withheld.until());
            };
        }
    }

    /**
     * Where and when an asset may be shown.
     *
     * @param approval draft, approved or withdrawn
     * @param from the first moment
     * @param until the first moment after it
     * @param markets country codes; none means every market
     * @param channels none means every channel
     */
    public record Rights(
            String approval,
            Optional<Instant> from,
            Optional<Instant> until,
            Set<String> markets,
            Set<String> channels) {

        static Rights of(Governance governance) {
            return new Rights(
                    governance.approval().token(),
                    governance.window().from(),
                    governance.window().until(),
                    governance.terms().markets(),
                    governance.terms().channels());
        }
    }

    static Optional<Integer> width(MasterFile file) {
        return file.dimensions().map(Dimensions::width);
    }

    static Optional<Integer> height(MasterFile file) {
        return file.dimensions().map(Dimensions::height);
    }
}
