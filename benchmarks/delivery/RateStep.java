import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Images per second, four at once, no two of them alike, beside ipx. */
final class RateStep implements Step {

    private static final int AT_ONCE = 4;
    private static final int WARM_UP = 20;

    @Override
    public List<Figure> measure(Lab lab) throws Exception {
        Path masters = lab.folder("masters");
        Painter painter = new Painter(masters);
        Path master = painter.photo();
        int most = WARM_UP + lab.times(48, 4);
        Path photos = Vitrine.photos(lab, "rate");
        for (int i = 0; i < most; i++) {
            Vitrine.hang(photos, "photo-" + i + ".jpg", master);
        }
        Warming.hang(painter, photos);
        Vitrine vitrine = Vitrine.startPlain(lab, "rate",
                "page: {kind: image, widths: [800], formats: [avif, webp, jpeg], quality: 75}\n" + Warming.preset());
        Warming.up(lab, vitrine);
        String ipx = Peers.ipx(lab, masters);
        List<Figure> figures = new ArrayList<>();
        for (String format : List.of("jpg", "webp", "avif")) {
            boolean avif = format.equals("avif");
            int images = lab.times(avif ? 12 : 48, 4);
            double own = perSecond(images, i -> vitrine.url("photo-" + i + ".jpg", "page/photo." + format + "?site=bench"));
            // ipx keeps nothing it has made, but for the same address within a moment: heights differ, pixels do not.
            double other = perSecond(images, i -> ipx + "/w_800,q_75,f_" + (format.equals("jpg") ? "jpeg" : format) + ",b_" + hex(i) + "/photo-12mp.jpg");
            figures.add(Figure.atLeast("rate", "images per second, 4 at once, " + format, "/s", own, "ipx", other, 1.3,
                    avif ? "no intermediates; ipx spends effort 4 and offers no other" : "no intermediates"));
        }
        return figures;
    }

    private static double perSecond(int images, IntFunction<String> url) throws Exception {
        all(0, WARM_UP, url);
        long start = System.nanoTime();
        all(WARM_UP, images, url);
        return images / ((System.nanoTime() - start) / 1e9);
    }

    private static void all(int first, int images, IntFunction<String> url) throws Exception {
        try (ExecutorService askers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = first; i < first + images; i++) {
                String address = url.apply(i);
                answers.add(askers.submit(() -> Lab.get(address).statusCode()));
            }
            for (Future<Integer> answer : answers) {
                if (answer.get() != 200) {
                    throw new IllegalStateException("answered " + answer.get());
                }
            }
        }
    }

    private static String hex(int i) {
        return "%06x".formatted(i);
    }
}
