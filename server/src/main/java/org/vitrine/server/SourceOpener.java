package org.vitrine.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.vitrine.connectors.folder.FolderSource;
import org.vitrine.connectors.metadata.MetadataReader;
import org.vitrine.connectors.s3.S3Source;
import org.vitrine.connectors.tree.TreeSource;
import org.vitrine.connectors.web.IndexAddress;
import org.vitrine.connectors.web.IndexFile;
import org.vitrine.connectors.web.IndexPlace;
import org.vitrine.connectors.web.WebSource;
import org.vitrine.proxy.origin.guard.HostLookup;
import org.vitrine.proxy.origin.guard.OriginGuard;
import org.vitrine.proxy.origin.guard.OriginRules;
import org.vitrine.proxy.origin.http.HttpOrigin;
import org.vitrine.proxy.origin.s3.S3Bucket;
import org.vitrine.proxy.origin.store.FetchedMasters;
import org.vitrine.server.config.FolderConfig;
import org.vitrine.server.config.NetworkConfig;
import org.vitrine.server.config.S3Config;
import org.vitrine.server.config.SourceConfig;
import org.vitrine.server.config.WebConfig;

/** Opens DAMs as they are configured. Those beyond this machine share the room for fetched masters. */
final class SourceOpener {

    private final MetadataReader metadata;
    private final FetchedMasters masters;
    private final Path data;
    private final InstantSource clock;

    SourceOpener(MetadataReader metadata, long masterBytes, Path data, InstantSource clock) {
        this.metadata = metadata;
        this.masters = new FetchedMasters(data.resolve("masters"), masterBytes, clock);
        this.data = data;
        this.clock = clock;
    }

    TreeSource open(SourceConfig config) throws IOException {
        return switch (config) {
            case FolderConfig folder ->
                FolderSource.open(folder.name(), folder.path(), folder.timeZone(), metadata, data);
            case S3Config s3 -> bucket(s3);
            case WebConfig web -> web(web);
        };
    }

    private TreeSource bucket(S3Config config) throws IOException {
        NetworkConfig network = config.network();
        S3Bucket bucket = S3Bucket.open(
                config.name(),
                config.bucket(),
                config.prefix(),
                config.credentials(),
                network.rules(),
                network.limits(),
                clock);
        return S3Source.open(
                config.name(), bucket, config.prefix(), network.poll(), config.timeZone(), metadata, masters, data);
    }

    private TreeSource web(WebConfig config) throws IOException {
        NetworkConfig network = config.network();
        OriginRules rules = switch (config.index()) {
            case WebConfig.OnDisk file -> network.rules();
            case WebConfig.OnWeb web -> network.rules().andPort(OriginGuard.port(web.address()));
        };
        HttpOrigin origin = new HttpOrigin(
                config.name(), new OriginGuard(rules), HostLookup.SYSTEM, network.limits(), Optional.empty(), clock);
        IndexPlace place = switch (config.index()) {
            case WebConfig.OnDisk file -> new IndexFile(file.file());
            case WebConfig.OnWeb web ->
                new IndexAddress(origin, web.address(), data.resolve(config.name() + ".scratch"));
        };
        return WebSource.open(config.name(), place, origin, network.poll(), config.timeZone(), metadata, masters, data);
    }
}
