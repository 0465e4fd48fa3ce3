import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Processor time for one image of 800 pixels cut from 12 megapixels, beside sharp at the same similarity. */
final class UncachedStep implements Step {

    private static final int WARM_UP = 20;
    private static final String PRESETS =
            "page: {kind: image, widths: [800], formats: [avif, webp, jpeg], quality: 75}\n" + Warming.preset();

    /** A rendition format with the effort Vitrine spends on it, 0 where there is none to choose. */
    private record Format(String extension, String sharp, int effort) {}

    private static final List<Format> FORMATS =
            List.of(new Format("jpg", "jpeg", 0), new Format("webp", "webp", 4), new Format("avif", "avif", 1));

    @Override
    public List<Figure> measure(Lab lab) throws Exception {
        Painter painter = new Painter(lab.folder("masters"));
        Path master = painter.photo();
        int images = lab.times(20, 3);
        Path photos = Vitrine.photos(lab, "uncached");
        for (int i = 0; i < WARM_UP + images; i++) {
            Vitrine.hang(photos, "photo-" + i + ".jpg", master);
        }
        Warming.hang(painter, photos);
        Similarity similarity = Similarity.to(master, 800, lab.folder("similarity"));
        List<Figure> figures = new ArrayList<>();
        Vitrine ours = Vitrine.startPlain(lab, "uncached", PRESETS);
        Warming.up(lab, ours);
        for (Format format : FORMATS) {
            figures.add(beside(lab, ours, master, format, images, similarity, ""));
        }
        ours.stop();
        // The age of a library is not its user's merit: once more with the one that sharp brings.
        lab.emptyFolder("vitrine-uncached/data");
        Vitrine theirs = Vitrine.startPlain(lab, "uncached", PRESETS, Peers.libvips(lab));
        Warming.up(lab, theirs);
        for (Format format : FORMATS) {
            figures.add(beside(lab, theirs, master, format, images, similarity, ", on sharp's libvips"));
        }
        return figures;
    }

    private static Figure beside(Lab lab, Vitrine vitrine, Path master, Format format, int images, Similarity similarity, String library) throws Exception {
        Path own = lab.folder("similarity").resolve("vitrine." + format.extension());
        double milliseconds = vitrine(vitrine, format, images, own);
        double like = similarity.of(own);
        Path other = lab.folder("similarity").resolve("sharp." + format.extension());
        int quality = equalQuality(lab, master, format, like, similarity, other);
        double sharp = sharp(lab, master, format, quality, images, other);
        String note = "no intermediates; SSIM %.4f and %.4f; %,d and %,d bytes; sharp at quality %d%s".formatted(
                like, similarity.of(other), Files.size(own), Files.size(other), quality, format.effort() > 0 ? ", effort " + format.effort() : "");
        return Figure.atMost("uncached", "CPU per image, 12 MP to 800 px, " + format.sharp() + library, "ms", milliseconds, "sharp", sharp, 1.05, note);
    }

    /** Each image is another asset's, so that nothing made before helps. */
    private static double vitrine(Vitrine vitrine, Format format, int images, Path output) throws Exception {
        double before = 0;
        for (int i = 0; i < WARM_UP + images; i++) {
            if (i == WARM_UP) {
                before = vitrine.process().cpuSeconds();
            }
            HttpResponse<byte[]> picture = Lab.get(vitrine.url("photo-" + i + ".jpg", "page/photo." + format.extension() + "?site=bench"));
            if (picture.statusCode() != 200 || !picture.headers().firstValue("Cache-Status").orElse("").contains("fwd=miss")) {
                throw new IllegalStateException("not made anew: " + picture + " " + picture.headers().map());
            }
            Files.write(output, picture.body());
        }
        return (vitrine.process().cpuSeconds() - before) * 1000 / images;
    }

    /** The lowest of sharp's qualities that is as like the master. */
    private static int equalQuality(Lab lab, Path master, Format format, double like, Similarity similarity, Path output) throws Exception {
        int low = 30;
        int high = 95;
        while (low < high) {
            int middle = (low + high) / 2;
            sharp(lab, master, format, middle, 1, output);
            if (similarity.of(output) + 0.0005 >= like) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static double sharp(Lab lab, Path master, Format format, int quality, int images, Path output) {
        String said = Programs.run(Peers.peers(lab), Programs.find("node"),
                Path.of("benchmarks/delivery/peers/sharp-cpu.mjs").toAbsolutePath().toString(),
                master.toString(), format.sharp(), String.valueOf(quality), String.valueOf(format.effort()), String.valueOf(images), output.toString());
        try {
            return Double.parseDouble(said.strip());
        } catch (NumberFormatException e) {
            throw new IllegalStateException("sharp: " + said.strip(), e);
        }
    }
}
