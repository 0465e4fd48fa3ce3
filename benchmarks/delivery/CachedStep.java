import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A cached WebP of about 39 KB, and its 304. Rounds are taken in turn, so that what disturbs one disturbs all. */
final class CachedStep implements Step {

    private static final int WANTED = 39_000;
    private static final String EMPTY = "empty servlet";
    private static final String NGINX = "nginx";
    private static final String VARNISH = "Varnish";
    private static final String VITRINE = "Vitrine";

    @Override
    public List<Figure> measure(Lab lab) throws Exception {
        Path photos = Vitrine.photos(lab, "cached");
        Vitrine.hang(photos, "photo.jpg", new Painter(lab.folder("masters")).photo());
        String widths = IntStream.rangeClosed(6, 30).mapToObj(step -> String.valueOf(step * 40)).collect(Collectors.joining(", "));
        Vitrine vitrine = Vitrine.start(lab, "cached", "open: {kind: image, widths: [" + widths + "], quality: 75, lifetime: 1h}");
        HttpResponse<byte[]> picture = nearest(vitrine);
        String path = picture.uri().getRawPath() + "?" + picture.uri().getRawQuery();
        String tag = picture.headers().firstValue("ETag").orElseThrow();
        Path content = lab.folder("empty").resolve("picture.webp");
        Files.write(content, picture.body());

        Map<String, String> bases = new LinkedHashMap<>();
        bases.put(EMPTY, emptyServlet(lab, content));
        bases.put(VITRINE, "http://127.0.0.1:" + lab.port(0));
        bases.put(NGINX, Peers.nginx(lab));
        bases.put(VARNISH, Peers.varnish(lab));
        requireHits(bases, path);

        Map<String, Wrk> whole = rounds(lab, bases, path, Map.of());
        Map<String, String> held = new LinkedHashMap<>();
        bases.keySet().forEach(name -> held.put(name, name.equals(EMPTY) ? "\"same\"" : tag));
        Map<String, Wrk> unchanged = rounds(lab, bases, path, held);

        String size = picture.body().length + " bytes; wrk -t2 -c64";
        Wrk own = whole.get(VITRINE);
        return List.of(
                rate("cached WebP", own, EMPTY, whole, 0.9, size),
                rate("cached WebP", own, VARNISH, whole, 1.0, size),
                rate("cached WebP", own, NGINX, whole, 0.8, size + "; proxy_cache"),
                Figure.atMost("cached", "cached WebP, p99", "ms", own.p99Millis(), NGINX, whole.get(NGINX).p99Millis(), 2, ""),
                rate("304", unchanged.get(VITRINE), EMPTY, unchanged, 0.9, ""));
    }

    private static HttpResponse<byte[]> nearest(Vitrine vitrine) throws InterruptedException {
        HttpResponse<byte[]> best = null;
        for (int width = 240; width <= 1200; width += 40) {
            HttpResponse<byte[]> one = Lab.get(vitrine.url("photo.jpg", "open/photo.webp?site=bench&w=" + width));
            if (best == null || Math.abs(one.body().length - WANTED) < Math.abs(best.body().length - WANTED)) {
                best = one;
            }
            if (one.body().length > 2 * WANTED) {
                break;
            }
        }
        if (best == null || best.statusCode() != 200) {
            throw new IllegalStateException("Vitrine gives no WebP: " + best);
        }
        return best;
    }

    private static String emptyServlet(Lab lab, Path content) throws InterruptedException {
        String java = ProcessHandle.current().info().command().orElse("java");
        Path here = Path.of("").toAbsolutePath();
        Running empty = lab.start("empty-servlet", here, Map.of(), List.of(
                java, "-cp", here.resolve("server/target/distribution/lib") + "/*",
                here.resolve("benchmarks/delivery/EmptyServlet.java").toString(),
                String.valueOf(lab.port(1)), content.toString()));
        String address = "http://127.0.0.1:" + lab.port(1);
        lab.await(empty, address + "/");
        return address;
    }

    private static void requireHits(Map<String, String> bases, String path) throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            for (String base : bases.values()) {
                Lab.get(base + path);
            }
        }
        requireHeader(Lab.get(bases.get(NGINX) + path), "X-Cache-Status", "HIT");
        requireHeader(Lab.get(bases.get(VARNISH) + path), "X-Varnish", " ");
        requireHeader(Lab.get(bases.get(VITRINE) + path), "Cache-Status", "hit");
    }

    private static void requireHeader(HttpResponse<byte[]> answer, String name, String part) {
        String value = answer.headers().firstValue(name).orElse("");
        if (answer.statusCode() != 200 || !value.contains(part)) {
            throw new IllegalStateException(answer.uri() + " is no cache hit: " + answer.statusCode() + ", " + name + ": " + value);
        }
    }

    private static Map<String, Wrk> rounds(Lab lab, Map<String, String> bases, String path, Map<String, String> held) {
        Map<String, List<Wrk>> rounds = new LinkedHashMap<>();
        // The first round warms up and does not count.
        for (int round = 0; round <= lab.times(3, 1); round++) {
            for (Map.Entry<String, String> base : bases.entrySet()) {
                List<String> headers = held.containsKey(base.getKey()) ? List.of("If-None-Match: " + held.get(base.getKey())) : List.of();
                Wrk wrk = Wrk.round(lab.times(6, 1), base.getValue() + path, headers);
                if (round > 0) {
                    rounds.computeIfAbsent(base.getKey(), name -> new ArrayList<>()).add(wrk);
                }
            }
        }
        Map<String, Wrk> medians = new LinkedHashMap<>();
        rounds.forEach((name, all) -> medians.put(name, Wrk.median(all)));
        medians.forEach((name, wrk) -> lab.say("%s: %,.0f/s, p99 %.1f ms".formatted(name, wrk.perSecond(), wrk.p99Millis())));
        return medians;
    }

    private static Figure rate(String what, Wrk own, String peer, Map<String, Wrk> all, double goal, String note) {
        return Figure.atLeast("cached", what, "/s", own.perSecond(), peer, all.get(peer).perSecond(), goal, note);
    }
}
