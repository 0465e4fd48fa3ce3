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
        awaitPictures(base + "/filtered/page");
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
        double cpuWithout = cpu(host, base + "/plain/page", counted);
        double cpuWith = cpu(host, base + "/filtered/page", counted);
        double before = host.residentMegabytes();
        host.forgetPeak();
        long length = stream(base + "/filtered/large?bytes=" + lab.times((int) LARGE, 10 << 20));
        double grown = Math.max(0, host.peakMegabytes() - before);
        return List.of(
                Figure.within("filter", "filter, page of 200 KB with 50 references", "ms", with - without, 3,
                        "median of %d pages: %s ms with it, %s ms without; p95 %s ms and %s ms".formatted(
                                counted, Figure.number(with), Figure.number(without),
                                Figure.number(Assets.percentile(filtered, 0.95)), Figure.number(Assets.percentile(plain, 0.95)))),
                Figure.within("filter", "filter, its CPU for the same page", "ms", cpuWith - cpuWithout, 3,
                        "%s ms with it, %s ms without, sending and all".formatted(
                                Figure.number(cpuWith), Figure.number(cpuWithout))),
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

    /** The first answer may come too late for the first page. */
    private static void awaitPictures(String url) throws InterruptedException {
        int pictures = 0;
        for (int i = 0; i < 50 && pictures < PICTURES; i++) {
            String page = new String(Lab.get(url).body(), java.nio.charset.StandardCharsets.UTF_8);
            pictures = page.split("<source", -1).length - 1;
            Thread.sleep(100);
        }
        if (pictures < PICTURES) {
            throw new IllegalStateException("Only " + pictures + " sources for " + PICTURES + " pictures");
        }
    }

    /** Processor time of a host for each of many pages, in milliseconds. */
    private static double cpu(Running host, String url, int pages) throws InterruptedException {
        double before = host.cpuSeconds();
        for (int i = 0; i < pages; i++) {
            Lab.get(url);
        }
        return (host.cpuSeconds() - before) * 1000 / pages;
    }

    private static long stream(String url) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        try (var body = Lab.CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
            return body.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }
}
