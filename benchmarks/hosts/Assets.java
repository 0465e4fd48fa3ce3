import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.vitrine.core.asset.NativeId;

/** A Vitrine with a hundred pictures, and their references. */
final class Assets {

    static final int COUNT = 100;

    private static final String PRESETS = "inline: {kind: image, widths: [480, 960, 1440], formats: [avif, webp, jpeg]}";

    private Assets() {}

    static Vitrine serve(Lab lab, String step) throws InterruptedException {
        Path photos = Vitrine.photos(lab, step);
        Path master = new Painter(lab.folder("masters")).small(1).get(0);
        for (int i = 0; i < COUNT; i++) {
            Vitrine.hang(photos, file(i), master);
            Lab.write(photos.resolve(file(i) + ".yaml"), """
                    approval: approved
                    rights: {until: 2099-12-31, credit: "Photo: the painter"}
                    altText: {en: "A sky over a sea, number %d", de: "Ein Himmel über einem Meer, Nummer %d"}
                    """.formatted(i, i));
        }
        // One asker asks for more than an address may that is not known.
        return Vitrine.start(lab, step, PRESETS, true, "api: {open: 1000000 per minute}\n");
    }

    static List<String> references() {
        return IntStream.range(0, COUNT)
                .mapToObj(i -> "dam:" + new NativeId("photos", file(i)).key())
                .toList();
    }

    private static String file(int number) {
        return "picture-" + number + ".jpg";
    }

    /** The value below which a share of all lies. */
    static double percentile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(Math.ceil(share * sorted.size())) - 1));
    }
}
