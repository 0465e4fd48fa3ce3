package org.vitrine.server.config;

import java.nio.file.Path;
import java.util.Optional;
import org.vitrine.catalog.store.StoreAddress;
import org.vitrine.catalog.yaml.YamlMap;

/** Reads {@code store} of {@code vitrine.yaml}. */
final class StoreSection {

    private StoreSection() {}

    /** @param data where the store lies if the file does not say */
    static StoreAddress read(YamlMap root, Path data) {
        return root.map("store").flatMap(StoreSection::read).orElseGet(() -> inFolder(data));
    }

    private static Optional<StoreAddress> read(YamlMap store) {
        store.require("url");
        Optional<String> url = store.text("url");
        Optional<String> user = store.text("user");
        Optional<String> password = store.text("password");
        store.refuseOthers();
        return url.flatMap(said -> store.make(() -> new StoreAddress(said, user, password)));
    }

    private static StoreAddress inFolder(Path data) {
        return StoreAddress.of("jdbc:h2:" + data.resolve("catalog"));
    }
}
