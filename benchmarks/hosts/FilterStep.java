import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the servlet filter adds to a page: the same page with and without it, in turn, from a JVM with a small heap. */
final class FilterStep implements Step {

    private static final int PICTURES = 50;
    private static final long LARGE = 200L * 1024 * 1024;

    @Override
    public List<Figure> measure(Lab lab) throws Exception {
        Assets.serve(lab, "hosts-filter");
        Running host = host(lab);
        String base = "http://127.0.0.1:" + lab.port(1);
        lab.await(host, base + "/plain/page");
        requirePictures(Lab.get(base + "/filtered/page"));
        int warming = lab.times(2000, 20);
        int counted = lab.times(1000, 20);
        List<Double> plain = new ArrayList<>();
        List<Double> filtered = new ArrayList<>();
        for (int i = 0; i < warming + counted; i++) {
            double without = milliseconds(base + "/plain/page");
            double with = milliseconds(base + "/filtered/page");
            if (i >= warming) {
                plain.add(without);
                filtered.add(with);
            }
        }
        double without = Assets.percentile(plain, 0.5);
        double with = Assets.percentile(filtered, 0.5);
        double before = host.residentMegabytes();
        host.forgetPeak();
        long length = stream(base + "/filtered/large?bytes=" + lab.times((int) LARGE, 10 << 20));
        double grown = Math.max(0, host.peakMegabytes() - before);
        return List.of(
                Figure.within("filter", "filter, page of 200 KB with 50 references", "ms", with - without, 3,
                        "median of %d pages: %s ms with it, %s ms without; p95 %s ms and %s ms".formatted(
                                counted, Figure.number(with), Figure.number(without),
                                Figure.number(Assets.percentile(filtered, 0.95)), Figure.number(Assets.percentile(plain, 0.95)))),
                Figure.within("filter", "memory that a page of %,d MB adds to the process".formatted(length >> 20), "MB", grown, 32,
                        "heap of at most 48 MB"));
    }

    private static Running host(Lab lab) {
        String java = ProcessHandle.current().info().command().orElse("java");
        return lab.start("host", Path.of("").toAbsolutePath(), Map.of(), List.of(
                java, "-Xmx48m", "-cp", System.getProperty("java.class.path"), "HostServer",
                String.valueOf(lab.port(1)), "http://127.0.0.1:" + lab.port(0), String.join(" ", Assets.references().subList(0, PICTURES))));
    }

    private static double milliseconds(String url) throws InterruptedException {
        long start = System.nanoTime();
        if (Lab.get(url).statusCode() != 200) {
            throw new IllegalStateException(url + " does not answer");
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static void requirePictures(HttpResponse<byte[]> page) {
        int pictures = new String(page.body(), java.nio.charset.StandardCharsets.UTF_8).split("<source").length - 1;
        if (pictures < PICTURES) {
            throw new IllegalStateException("Only " + pictures + " sources for " + PICTURES + " pictures");
        }
    }

    private static long stream(String url) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        try (var body = Lab.CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
            return body.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }
}
