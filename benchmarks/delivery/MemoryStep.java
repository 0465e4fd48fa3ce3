import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Resident memory with large masters, and after many transforms. */
final class MemoryStep implements Step {

    private static final int AT_ONCE = 4;

    /** Of so many widths each small master is cut to. */
    private static final int WIDTHS = 700;

    private static final int NARROWEST = 20;

    @Override
    public List<Figure> measure(Lab lab) throws Exception {
        List<Figure> figures = new ArrayList<>();
        Painter painter = new Painter(lab.folder("masters"));
        List<Path> large = painter.large(lab.times(24, 2));
        List<Path> small = painter.small(20);
        Path photos = Vitrine.photos(lab, "memory");
        for (int i = 0; i < large.size(); i++) {
            Vitrine.hang(photos, "large-" + i + ".jpg", large.get(i));
        }
        for (int i = 0; i < small.size(); i++) {
            Vitrine.hang(photos, "small-" + i + ".jpg", small.get(i));
        }
        String widths = IntStream.range(0, WIDTHS).mapToObj(i -> String.valueOf(NARROWEST + i)).collect(Collectors.joining(", "));
        Vitrine vitrine = Vitrine.start(lab, "memory", """
                page: {kind: image, widths: [1600], formats: [avif, webp, jpeg], quality: 75}
                many: {kind: image, widths: [%s], formats: [jpeg], quality: 75}
                """.formatted(widths));
        vitrine.process().forgetPeak();
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < large.size(); i++) {
            pages.add(vitrine.url("large-" + i + ".jpg", "page/p." + List.of("jpg", "webp", "avif").get(i % 3)));
        }
        ask(pages);
        figures.add(Figure.within("memory", "peak resident memory, " + large.size() + " masters of 50 MP", "MB", vitrine.process().peakMegabytes(), 600,
                "4 at once; default settings"));

        // Of all widths alike, and asked for twice, so that the memory for hot renditions is full before anything is compared.
        int most = lab.times(WIDTHS, 28);
        List<String> before = many(vitrine, small.size(), most, i -> i % 7 < 2);
        ask(before);
        ask(before);
        double settled = vitrine.process().residentMegabytes();
        List<String> after = many(vitrine, small.size(), most, i -> i % 7 >= 2);
        ask(after);
        double grown = vitrine.process().residentMegabytes();
        figures.add(Figure.atMost("memory", "resident memory after " + after.size() + " more transforms", "MB", grown,
                "after the first " + before.size(), settled, 1.1, ""));
        return figures;
    }

    private static List<String> many(Vitrine vitrine, int masters, int widths, IntPredicate taken) {
        return IntStream.range(0, widths)
                .filter(taken)
                .boxed()
                .flatMap(width -> IntStream.range(0, masters)
                        .mapToObj(i -> vitrine.url("small-" + i + ".jpg", "many/p.jpg?w=" + (NARROWEST + width))))
                .toList();
    }

    private static void ask(List<String> urls) throws Exception {
        try (ExecutorService askers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (String url : urls) {
                answers.add(askers.submit(() -> Lab.get(url).statusCode()));
            }
            for (int i = 0; i < answers.size(); i++) {
                if (answers.get(i).get() != 200) {
                    throw new IllegalStateException(urls.get(i) + " answered " + answers.get(i).get());
                }
            }
        }
    }
}
