package org.vitrine.server.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.catalog.store.StoreAddress;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.site.Site;
import org.vitrine.proxy.iiif.IiifSettings;
import org.vitrine.proxy.origin.guard.AddressBlock;

/**
 * A server as its operator wants it.
 *
 * @param http where it listens and how the world reaches it
 * @param data folder for index, caches and what else may be deleted at any time
 * @param delivery how renditions are served
 * @param purge the caches in front that can be told to forget
 * @param operations what operators want of the running server
 * @param store the catalog's database
 * @param pickerKeys by site, the secret its CMS signs picker tokens with
 * @param api who may call the API
 * @param sources the DAMs to be connected
 * @param sites replace those in the store at every start
 * @param presets seed the store at the first start
 */
public record VitrineConfig(
        Http http,
        Path data,
        Delivery delivery,
        List<PurgeConfig> purge,
        OperationsConfig operations,
        StoreAddress store,
        Map<String, byte[]> pickerKeys,
        ApiConfig api,
        SourcesConfig sources,
        List<Site> sites,
        List<Preset> presets) {

    /**
     * Where it is reached.
     *
     * @param host address to listen on
     * @param port TCP port, 0 for any free one
     * @param publicUrl how browsers reach this server, without a slash at its end
     * @param trustedProxies whose word on where a request comes from is believed
     */
    public record Http(String host, int port, URI publicUrl, List<AddressBlock> trustedProxies) {}

    /**
     * How renditions are served.
     *
     * @param base path below which renditions are served, such as {@code /media}
     * @param cacheBytes how much disk renditions may take
     * @param signingKeys secrets that sign delivery URLs, the newest first
     * @param iiif what viewers that speak IIIF are allowed, empty for nothing
     * @param clientHints whether browsers are listened to that say how dense and wide their screens are
     * @param cdnLifetime how long caches in front may keep what is permitted
     * @param staleWhileRevalidate how long they may show it beyond that, while they ask for a new answer
     * @param making how pictures are made
     */
    public record Delivery(
            String base,
            long cacheBytes,
            List<byte[]> signingKeys,
            Optional<IiifSettings> iiif,
            boolean clientHints,
            Duration cdnLifetime,
            Duration staleWhileRevalidate,
            MakingConfig making) {}

    /** The secret of a site's CMS, empty if it may not open the picker. */
    public Optional<byte[]> pickerKey(String site) {
        return Optional.ofNullable(pickerKeys.get(site));
    }
}
