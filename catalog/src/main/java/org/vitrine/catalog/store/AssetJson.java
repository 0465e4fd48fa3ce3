package org.vitrine.catalog.store;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.core.asset.Asset;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes assets as JSON text and reads them back. */
final class AssetJson {

    private static final Logger LOG = LoggerFactory.getLogger(AssetJson.class);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** How every text of the present format begins, so that ten thousand need not be read to tell it. */
    static final String BEGINNING = "{\"format\":" + AssetDocument.FORMAT + ",";

    private AssetJson() {}

    /** An asset's text, without its locale variants. */
    static String write(Asset asset) {
        return MAPPER.writeValueAsString(AssetDocument.of(asset));
    }

    /**
     * Reads what {@link #write} wrote. A text of another format counts as missing and is logged: the catalog is a
     * mirror, and the next sync puts the asset back. So does a damaged one, until its source changes the asset.
     */
    static Optional<Asset> read(String key, String text) {
        try {
            AssetDocument document = MAPPER.readValue(text, AssetDocument.class);
            if (document != null && document.format() == AssetDocument.FORMAT) {
                return Optional.of(document.toAsset());
            }
            LOG.warn(
                    "Asset {} is stored in another format than {}, which this version reads; the next sync restores it",
                    key,
                    AssetDocument.FORMAT);
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.warn(
                    "Asset {} is stored in a form that cannot be read; touch it in its source, or delete the store",
                    key,
                    e);
        }
        return Optional.empty();
    }
}
