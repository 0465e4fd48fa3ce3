import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long the first rendition of a large master takes, and how long those after it. */
final class FurtherStep implements Step {

    private static final String FIRST = "page/p.jpg?w=960";
    private static final List<String> FURTHER =
            List.of("page/p.jpg?w=320", "page/p.jpg?w=640", "page/p.jpg?w=1280", "page/p.webp?w=320", "page/p.webp?w=640", "square/p.jpg?w=400", "square/p.webp?w=800");

    @Override
    public List<Figure> measure(Lab lab) throws Exception {
        Painter painter = new Painter(lab.folder("masters"));
        List<Path> masters = painter.large(lab.times(6, 2));
        Path photos = Vitrine.photos(lab, "further");
        for (int i = 0; i < masters.size(); i++) {
            Vitrine.hang(photos, "photo-" + i + ".jpg", masters.get(i));
        }
        Warming.hang(painter, photos);
        Vitrine vitrine = Vitrine.start(lab, "further", """
                page: {kind: image, widths: [320, 640, 960, 1280], formats: [webp, jpeg], quality: 75}
                square: {kind: image, aspectRatio: "1:1", widths: [400, 800], formats: [webp, jpeg], quality: 75}
                """ + Warming.preset());
        Warming.up(lab, vitrine);
        List<Double> first = new ArrayList<>();
        List<Double> further = new ArrayList<>();
        for (int i = 0; i < masters.size(); i++) {
            Master times = of(vitrine, "photo-" + i + ".jpg");
            first.add(times.first());
            further.add(times.further());
        }
        double one = median(first);
        double after = median(further);
        return List.of(new Figure("further", "further renditions of a 50 MP master", Figure.number(after) + " ms",
                "first " + Figure.number(one) + " ms", "%.1f".formatted(one / after), ">= 5 x faster", one / after >= 5 ? "yes" : "no",
                "median of " + FURTHER.size() + " renditions each of " + first.size() + " masters"));
    }

    /** What one master's renditions took in milliseconds: its first, and the median of those after it. */
    private record Master(double first, double further) {}

    private static Master of(Vitrine vitrine, String photo) throws Exception {
        double first = milliseconds(vitrine.url(photo, FIRST));
        // What an intermediate takes to be written is not the asker's time; it may be done after the answer.
        Thread.sleep(1000);
        List<Double> others = new ArrayList<>();
        for (String rest : FURTHER) {
            others.add(milliseconds(vitrine.url(photo, rest)));
        }
        return new Master(first, median(others));
    }

    private static double milliseconds(String url) throws Exception {
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = Lab.get(url);
        if (answer.statusCode() != 200 || !answer.headers().firstValue("Vitrine-Verdict").orElse("").equals("permitted")) {
            throw new IllegalStateException(url + " answered " + answer.statusCode());
        }
        return (System.nanoTime() - start) / 1e6;
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
