package org.vitrine.sample;

import java.util.List;
import java.util.function.Predicate;
import org.vitrine.sample.catalogue.Painting;
import org.vitrine.sample.catalogue.SampleAsset;
import org.vitrine.sample.catalogue.SampleCatalogue;
import org.vitrine.sample.catalogue.SampleFolder;

/** The real catalogue with smaller pictures, so that painting all of it takes seconds. */
final class SmallLibrary {

    private static final int SHRINK = 10;

    private SmallLibrary() {}

    static SampleCatalogue catalogue() {
        return only(asset -> true);
    }

    static SampleCatalogue only(Predicate<SampleAsset> wanted) {
        List<SampleFolder> folders = SampleCatalogue.load().folders().stream()
                .map(folder -> new SampleFolder(
                        folder.name(),
                        folder.approval(),
                        folder.assets().stream()
                                .filter(wanted)
                                .map(SmallLibrary::smaller)
                                .toList()))
                .toList();
        return new SampleCatalogue(folders);
    }

    private static SampleAsset smaller(SampleAsset asset) {
        Painting painting = asset.painting();
        // Films stay divisible by 16, as the blocks of their codec.
        boolean moves = asset.format().equals("mp4");
        Painting small = new Painting(
                painting.scene(),
                painting.commission(),
                moves ? 160 : Math.max(1, painting.width() / SHRINK),
                moves ? 96 : Math.max(1, painting.height() / SHRINK),
                painting.focus(),
                painting.traits());
        return new SampleAsset(asset.folder(), asset.file(), small, asset.texts(), asset.terms(), asset.filing());
    }
}
