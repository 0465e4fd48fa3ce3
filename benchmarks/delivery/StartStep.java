import java.util.ArrayList;
import java.util.List;

/** From the command to ready, with the catalog of an earlier run. */
final class StartStep implements Step {

    @Override
    public List<Figure> measure(Lab lab) throws Exception {
        int assets = lab.times(10_000, 500);
        Painter.tiny(Vitrine.photos(lab, "start"), assets);
        String presets = "page: {kind: image, widths: [400], formats: [webp, jpeg]}";
        double first = seconds(lab, presets);
        List<Double> warm = new ArrayList<>();
        for (int i = 0; i < lab.times(5, 1); i++) {
            warm.add(seconds(lab, presets));
        }
        return List.of(Figure.within("start", "start to ready, " + assets + " assets", "s", FurtherStep.median(warm), 3,
                "median of %d; the first start, which reads every file, took %.1f s".formatted(warm.size(), first)));
    }

    private static double seconds(Lab lab, String presets) throws Exception {
        long start = System.nanoTime();
        Vitrine vitrine = Vitrine.start(lab, "start", presets);
        double seconds = (System.nanoTime() - start) / 1e9;
        vitrine.stop();
        return seconds;
    }
}
