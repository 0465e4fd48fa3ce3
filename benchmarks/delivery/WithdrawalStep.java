import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From the moment the source says "withdrawn" to the first answer that withholds. */
final class WithdrawalStep implements Step {

    private static final long LONGEST_NANOS = 30_000_000_000L;

    @Override
    public List<Figure> measure(Lab lab) throws Exception {
        Path photos = Vitrine.photos(lab, "withdrawal");
        List<Path> masters = new Painter(lab.folder("masters")).small(20);
        for (int i = 0; i < masters.size(); i++) {
            Vitrine.hang(photos, "photo-" + i + ".jpg", masters.get(i));
        }
        Vitrine vitrine = Vitrine.start(lab, "withdrawal", "page: {kind: image, widths: [400], formats: [webp, jpeg], quality: 75}", true,
                "purge: [{type: varnish, url: \"http://127.0.0.1:" + (lab.options().port() + 5) + "\"}]\n");
        List<Figure> figures = new ArrayList<>();
        figures.add(figure(lab, vitrine, "at the proxy", "http://127.0.0.1:" + lab.port(0), masters.size(), 250));
        try {
            figures.add(figure(lab, vitrine, "through Varnish", Peers.purgedVarnish(lab), masters.size(), 1000));
        } catch (IllegalStateException absent) {
            figures.add(Figure.unmeasured("withdrawal", "withdrawal through Varnish", absent.getMessage()));
        }
        return figures;
    }

    private static Figure figure(Lab lab, Vitrine vitrine, String where, String base, int photos, double goal) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < lab.times(100, 5); i++) {
            times.add(milliseconds(vitrine, "photo-" + i % photos + ".jpg", base));
        }
        List<Double> sorted = times.stream().sorted().toList();
        double p99 = sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * 0.99) - 1));
        return Figure.within("withdrawal", "withdrawal in the source to the first withheld answer " + where + ", p99", "ms", p99, goal,
                "%d withdrawals of a sidecar; median %.0f ms".formatted(sorted.size(), FurtherStep.median(sorted)));
    }

    private static double milliseconds(Vitrine vitrine, String photo, String base) throws Exception {
        Path sidecar = vitrine.photos().resolve(photo + ".yaml");
        String url = base + Vitrine.path(photo, "page/p.webp");
        Lab.write(sidecar, "approval: approved\n");
        await(url, "permitted");
        // The withdrawal is an event of its own, not part of the one before.
        Thread.sleep(100);
        long event = System.nanoTime();
        Lab.write(sidecar, "approval: withdrawn\n");
        await(url, "withheld");
        return (System.nanoTime() - event) / 1e6;
    }

    private static void await(String url, String verdict) throws Exception {
        long deadline = System.nanoTime() + LONGEST_NANOS;
        while (!Lab.get(url).headers().firstValue("Vitrine-Verdict").orElse("").startsWith(verdict)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("not " + verdict + " after 30 seconds: " + url);
            }
            Thread.sleep(1);
        }
    }
}
