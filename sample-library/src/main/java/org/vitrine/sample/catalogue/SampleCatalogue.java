package org.vitrine.sample.catalogue;

import java.util.List;
import java.util.stream.Stream;

/** All that is painted: the folders in {@code catalogue/*.yaml} beside this class, one file each. */
public record SampleCatalogue(List<SampleFolder> folders) {

    private static final List<String> FOLDERS =
            List.of("landscapes", "products", "people", "posters", "brand", "documents", "film", "archive", "studies");

    public SampleCatalogue {
        folders = List.copyOf(folders);
    }

    /** The catalogue that comes with the library. */
    public static SampleCatalogue load() {
        return new SampleCatalogue(FOLDERS.stream().map(CatalogueReader::read).toList());
    }

    public Stream<SampleAsset> assets() {
        return folders.stream().flatMap(folder -> folder.assets().stream());
    }
}
