package org.vitrine.server.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vitrine.catalog.yaml.WrittenSize;
import org.vitrine.catalog.yaml.YamlMap;
import org.vitrine.proxy.origin.s3.BucketAddress;
import org.vitrine.proxy.origin.s3.S3Credentials;

/** Reads {@code sources} and {@code masters} of {@code vitrine.yaml}. */
final class SourceReader {

    private static final long DEFAULT_MASTERS = 10L << 30;
    private static final String AWS_REGION = "us-east-1";

    private enum Type {
        FOLDER,
        S3,
        WEB
    }

    private final Path folder;

    /** @param folder that relative paths start from */
    SourceReader(Path folder) {
        this.folder = folder;
    }

    SourcesConfig read(YamlMap root) {
        List<SourceConfig> sources = new ArrayList<>();
        Set<String> names = new HashSet<>();
        List<YamlMap> written = root.maps("sources");
        for (YamlMap source : written) {
            source.require("name", "type");
            Optional<String> name = source.value("name", ConfigText::name);
            if (name.isPresent() && !names.add(name.get())) {
                source.mistake("name", "Another source has this name, too.");
            }
            source(source, name.orElse("unnamed")).ifPresent(sources::add);
            source.refuseOthers();
        }
        if (written.isEmpty()) {
            root.mistake(
                    "sources", "At least one source is needed: sources: [{name: photos, type: folder, path: ...}].");
        }
        return new SourcesConfig(sources, masterBytes(root));
    }

    private Optional<? extends SourceConfig> source(YamlMap source, String name) {
        Type type = source.choice("type", Map.of("folder", Type.FOLDER, "s3", Type.S3, "web", Type.WEB))
                .orElse(Type.FOLDER);
        ZoneId zone = source.value("timeZone", ConfigText::zone).orElse(ZoneId.systemDefault());
        return switch (type) {
            case FOLDER -> folder(source, name, zone);
            case S3 -> bucket(source, name, zone);
            case WEB -> web(source, name, zone);
        };
    }

    private Optional<FolderConfig> folder(YamlMap source, String name, ZoneId zone) {
        source.require("path");
        return source.value("path", this::folder).map(path -> new FolderConfig(name, path, zone));
    }

    private static Optional<S3Config> bucket(YamlMap source, String name, ZoneId zone) {
        source.require("bucket");
        Optional<URI> endpoint = source.value("endpoint", SourceReader::endpoint);
        String region = source.text("region").orElse(AWS_REGION);
        // Other stores are rarely set up with a name in the DNS for each bucket.
        boolean pathStyle = source.flag("pathStyle").orElse(endpoint.isPresent());
        URI store = endpoint.orElseGet(() -> URI.create("https://s3.amazonaws.com"));
        Optional<BucketAddress> address =
                source.value("bucket", bucket -> new BucketAddress(regional(store, region), bucket, pathStyle));
        String prefix = source.value("prefix", SourceReader::prefix).orElse("");
        Optional<S3Credentials> credentials = credentials(source, region);
        NetworkConfig network = NetworkReader.read(source);
        return address.map(bucket -> new S3Config(name, bucket, prefix, credentials, network, zone));
    }

    private static URI regional(URI store, String region) {
        return "s3.amazonaws.com".equals(store.getHost())
                ? URI.create("https://s3." + region + ".amazonaws.com")
                : store;
    }

    private static Optional<S3Credentials> credentials(YamlMap source, String region) {
        if (source.has("accessKey") || source.has("secretKey")) {
            source.require("accessKey", "secretKey");
        }
        Optional<String> secret = source.text("secretKey");
        return source.text("accessKey").flatMap(access -> secret.map(key -> new S3Credentials(region, access, key)));
    }

    private Optional<WebConfig> web(YamlMap source, String name, ZoneId zone) {
        source.require("index");
        NetworkConfig network = NetworkReader.read(source);
        return source.value("index", this::index).map(index -> new WebConfig(name, index, network, zone));
    }

    private static long masterBytes(YamlMap root) {
        Optional<YamlMap> masters = root.map("masters");
        long bytes = masters.flatMap(map -> map.value("cacheSize", WrittenSize::parse))
                .orElse(DEFAULT_MASTERS);
        masters.ifPresent(YamlMap::refuseOthers);
        return bytes;
    }

    private Path folder(String text) {
        Path path = folder.resolve(text).normalize();
        if (!Files.isDirectory(path)) {
            throw new IllegalArgumentException("There is no folder " + path + ".");
        }
        return path;
    }

    private WebConfig.Index index(String text) {
        if (text.matches("(?i)[a-z]+://.*")) {
            return new WebConfig.OnWeb(address(text));
        }
        Path file = folder.resolve(text).normalize();
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no file " + file + ".");
        }
        return new WebConfig.OnDisk(file);
    }

    private static URI endpoint(String text) {
        URI endpoint = address(text.replaceAll("/+$", ""));
        if (endpoint.getRawPath() != null && !endpoint.getRawPath().isEmpty()) {
            throw new IllegalArgumentException(
                    "An endpoint reads https://minio.example.com:9000, with no path; not \"" + text + "\".");
        }
        return endpoint;
    }

    private static URI address(String text) {
        try {
            URI address = new URI(text);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            if (web && address.getHost() != null && address.getRawUserInfo() == null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Said below without the text, which may hold a password.
        }
        throw new IllegalArgumentException(
                "An address reads https://assets.example.com/index.yaml, without user name or password.");
    }

    private static String prefix(String text) {
        String prefix = text.replaceAll("^/+", "");
        return prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
    }
}
