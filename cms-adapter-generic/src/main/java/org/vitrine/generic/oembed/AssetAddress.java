package org.vitrine.generic.oembed;

import java.net.URI;
import java.util.Optional;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.reference.DeliveryPath;
import org.vitrine.core.reference.FactsPath;
import org.vitrine.core.refusal.MalformedRequest;

/**
 * An address that stands for an asset: that of its page, {@code {publicUrl}/a/{key}?preset=&locale=&v=&site=}, or one
 * under which its file is delivered.
 *
 * @param facts what is to be known of the asset
 */
public record AssetAddress(FactsPath facts) {

    /** Path below which the pages of assets lie. */
    public static final String PAGES = "/a/";

    /**
     * Reads an address.
     *
     * @param publicUrl how browsers reach this server, without a slash at its end
     * @param base path below which files are delivered, such as {@code /media}
     * @throws MalformedRequest if it is none of this server's
     */
    public static AssetAddress parse(String url, URI publicUrl, String base) {
        String pages = publicUrl + PAGES;
        String files = publicUrl + base + "/";
        if (url.startsWith(pages)) {
            return ofPage(pathOf(url, pages), queryOf(url));
        }
        if (url.startsWith(files)) {
            return ofFile(pathOf(url, files), queryOf(url));
        }
        throw new MalformedRequest("An asset's address begins with " + pages + " or " + files + ".");
    }

    /**
     * Reads the address of an asset's page.
     *
     * @param key what stands behind {@link #PAGES}
     * @param query raw, without its question mark
     */
    public static AssetAddress ofPage(String key, String query) {
        return new AssetAddress(FactsPath.parse(key + ".json", query));
    }

    private static AssetAddress ofFile(String path, String query) {
        if (FactsPath.names(path)) {
            return new AssetAddress(FactsPath.parse(path, query));
        }
        DeliveryPath file = DeliveryPath.parse(path, query);
        return new AssetAddress(
                new FactsPath(file.key(), Optional.of(file.preset()), file.locale(), file.version(), file.site()));
    }

    /** The address of an asset's page. */
    public static String page(URI publicUrl, FactsPath facts) {
        String path = facts.print();
        int suffix = path.indexOf(".json");
        return publicUrl + PAGES + path.substring(0, suffix) + path.substring(suffix + ".json".length());
    }

    /** The same in a preset. */
    public AssetAddress in(String preset) {
        return new AssetAddress(
                new FactsPath(facts.key(), Optional.of(preset), facts.locale(), facts.version(), facts.site()));
    }

    /** The same for a reader of a language, unless it names one itself. */
    public AssetAddress speaking(LanguageTag language) {
        return facts.locale().isPresent()
                ? this
                : new AssetAddress(new FactsPath(
                        facts.key(), facts.preset(), Optional.of(language), facts.version(), facts.site()));
    }

    private static String pathOf(String url, String before) {
        int end = url.indexOf('?');
        String path = end < 0 ? url : url.substring(0, end);
        return path.substring(Math.min(before.length(), path.length()));
    }

    private static String queryOf(String url) {
        int fragment = url.indexOf('#');
        String whole = fragment < 0 ? url : url.substring(0, fragment);
        int start = whole.indexOf('?');
        return start < 0 ? "" : whole.substring(start + 1);
    }
}
