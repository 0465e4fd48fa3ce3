package org.vitrine.core.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.geometry.AspectRatio;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.refusal.MalformedRequest;

/**
 * What a page loads, relative to the delivery base:
 *
 * <pre>{key}/{preset}[/{seo-name}[.{ext}]]?w=&amp;ar=&amp;dpr=&amp;locale=&amp;v=&amp;site=&amp;exp=&amp;sig=</pre>
 *
 * <p>The name is for search engines and people; only its extension means something. Unknown query parameters are
 * ignored, and are gone once the path is printed again.
 *
 * @param key which asset
 * @param preset which rule; whether it exists is not the grammar's business
 * @param seoName decoded name without its extension, empty if there is none
 * @param extension lower-case file extension, present only with a name
 * @param width {@code w}, in CSS pixels
 * @param shape {@code ar}, one of the preset's aspect ratios, such as 4:5
 * @param density {@code dpr}, 1 to 4 in steps of a hundredth
 * @param locale {@code locale} of the page
 * @param version {@code v}, the pinned version
 * @param site {@code site} the page belongs to
 * @param expires {@code exp}, seconds since 1970 at which the signature ends
 * @param signature {@code sig}, base64url without padding
 */
public record DeliveryPath(
        AssetKey key,
        String preset,
        Optional<String> seoName,
        Optional<String> extension,
        Optional<Integer> width,
        Optional<AspectRatio> shape,
        Optional<Double> density,
        Optional<LanguageTag> locale,
        Optional<AssetVersion> version,
        Optional<String> site,
        Optional<Long> expires,
        Optional<String> signature) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[1-9][0-9]{0,4}");
    private static final Pattern DENSITY = Pattern.compile("[1-4](\\.[0-9]{1,2})?");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
    private static final Pattern SIGNATURE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern EXTENSION = Pattern.compile("(.*)\\.([A-Za-z0-9]{1,8})", Pattern.DOTALL);

    /** The path to an asset in a preset, with nothing else said. */
    public static DeliveryPath to(AssetKey key, String preset) {
        return new DeliveryPath(
                key, preset, none(), none(), none(), none(), none(), none(), none(), none(), none(), none());
    }

    /**
     * Reads a path as it stands in a URL, behind the delivery base and its slash.
     *
     * @param path raw path, percent-encoded
     * @param query raw query without its question mark, empty if there is none
     * @throws MalformedRequest if it is not in the grammar; the message names the part and what is expected
     */
    public static DeliveryPath parse(String path, String query) {
        String[] parts = path.split("/", -1);
        if (parts.length < 2 || parts.length > 3) {
            throw new MalformedRequest("A delivery URL reads {key}/{preset} or {key}/{preset}/{name}.{ext}.");
        }
        AssetKey key = AssetKey.parse(parts[0])
                .orElseThrow(
                        () -> new MalformedRequest("An asset key is 14 characters of 0-9 and a-z without i, l, o, u."));
        String preset = matching("preset", parts[1], NAME, "lower-case letters, digits and hyphens");
        Optional<String> file = parts.length == 3 ? Optional.of(UrlText.decode(parts[2])) : Optional.empty();
        Optional<Matcher> named = file.map(EXTENSION::matcher).filter(Matcher::matches);
        Optional<String> name = named.map(form -> form.group(1)).or(() -> file);
        if (name.isPresent() && (name.get().isEmpty() || UrlText.holdsUnprintable(name.get()))) {
            throw new MalformedRequest("The name in a delivery URL is not empty and holds no control characters.");
        }
        QueryText parameters = QueryText.parse(query);
        return new DeliveryPath(
                key,
                preset,
                name,
                named.map(form -> form.group(2).toLowerCase(Locale.ROOT)),
                parameters
                        .matching("w", WHOLE_NUMBER, "a whole number of pixels")
                        .map(Integer::valueOf),
                parameters.get("ar").map(DeliveryPath::shape),
                parameters.matching("dpr", DENSITY, "1 to 4").map(DeliveryPath::density),
                parameters.get("locale").map(DeliveryPath::language),
                parameters.get("v").map(DeliveryPath::pinned),
                parameters.matching("site", NAME, "a site's name"),
                parameters.matching("exp", SECONDS, "seconds since 1970").map(Long::valueOf),
                parameters.matching("sig", SIGNATURE, "43 characters of base64url"));
    }

    /** Prints the path in its one canonical form; {@link #parse} reads it back to an equal value. */
    public String print() {
        StringBuilder text = new StringBuilder().append(key).append('/').append(preset);
        seoName.ifPresent(name -> text.append('/').append(UrlText.encode(name)));
        extension.ifPresent(ext -> text.append('.').append(ext));
        List<String> query = new ArrayList<>();
        width.ifPresent(w -> query.add("w=" + w));
        shape.ifPresent(ratio -> query.add("ar=" + ratio));
        density.ifPresent(dpr -> query.add("dpr=" + (dpr % 1 == 0 ? String.valueOf(dpr.intValue()) : dpr.toString())));
        locale.ifPresent(tag -> query.add("locale=" + tag));
        version.ifPresent(v -> query.add("v=" + v));
        site.ifPresent(name -> query.add("site=" + name));
        expires.ifPresent(exp -> query.add("exp=" + exp));
        signature.ifPresent(sig -> query.add("sig=" + sig));
        return text + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    /** The same path with another width. */
    public DeliveryPath withWidth(int pixels) {
        return new DeliveryPath(
                key,
                preset,
                seoName,
                extension,
                Optional.of(pixels),
                shape,
                none(),
                locale,
                version,
                site,
                expires,
                signature);
    }

    /** The same path in another of the preset's shapes. */
    public DeliveryPath in(AspectRatio ratio) {
        return new DeliveryPath(
                key,
                preset,
                seoName,
                extension,
                width,
                Optional.of(ratio),
                density,
                locale,
                version,
                site,
                expires,
                signature);
    }

    /** The same path for a page in a language. */
    public DeliveryPath withLocale(LanguageTag tag) {
        return new DeliveryPath(
                key,
                preset,
                seoName,
                extension,
                width,
                shape,
                density,
                Optional.of(tag),
                version,
                site,
                expires,
                signature);
    }

    /** The same path for a page of a site. */
    public DeliveryPath withSite(String name) {
        return new DeliveryPath(
                key,
                preset,
                seoName,
                extension,
                width,
                shape,
                density,
                locale,
                version,
                Optional.of(name),
                expires,
                signature);
    }

    /** The same path for one version only. */
    public DeliveryPath withVersion(AssetVersion pinned) {
        return new DeliveryPath(
                key,
                preset,
                seoName,
                extension,
                width,
                shape,
                density,
                locale,
                Optional.of(pinned),
                site,
                expires,
                signature);
    }

    /** The same path with a file name; the extension fixes the format. */
    public DeliveryPath named(String name, String ext) {
        return new DeliveryPath(
                key,
                preset,
                Optional.of(name),
                Optional.of(ext),
                width,
                shape,
                density,
                locale,
                version,
                site,
                expires,
                signature);
    }

    DeliveryPath signed(Optional<Long> until, Optional<String> sig) {
        return new DeliveryPath(
                key, preset, seoName, extension, width, shape, density, locale, version, site, until, sig);
    }

    private static AspectRatio shape(String text) {
        try {
            return AspectRatio.parse(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedRequest("The parameter ar is an aspect ratio such as 4:5.");
        }
    }

    private static double density(String text) {
        double value = Double.parseDouble(text);
        if (value > 4) {
            throw new MalformedRequest("The parameter dpr is 1 to 4.");
        }
        return value;
    }

    private static LanguageTag language(String text) {
        return LanguageTag.parse(text)
                .orElseThrow(() -> new MalformedRequest("The parameter locale is a language tag such as en-GB."));
    }

    private static AssetVersion pinned(String text) {
        return AssetVersion.parse(text)
                .orElseThrow(() -> new MalformedRequest(
                        "The parameter v is 1 to 64 letters, digits, dots, underscores or hyphens."));
    }

    private static String matching(String what, String text, Pattern form, String expected) {
        if (!form.matcher(text).matches()) {
            throw new MalformedRequest("The " + what + " in a delivery URL is " + expected + ".");
        }
        return text;
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }
}
