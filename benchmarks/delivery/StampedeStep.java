import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A thousand askers at once for a rendition that nobody has asked for before. */
final class StampedeStep implements Step {

    private static final int ASKERS = 1000;

    @Override
    public List<Figure> measure(Lab lab) throws Exception {
        Path photos = Vitrine.photos(lab, "stampede");
        Vitrine.hang(photos, "photo.jpg", new Painter(lab.folder("masters")).photo());
        Vitrine vitrine = Vitrine.start(lab, "stampede", "page: {kind: image, widths: [800], formats: [webp, jpeg], quality: 75}");
        Callable<HttpResponse<byte[]>> ask = () -> Lab.get(vitrine.url("photo.jpg", "page/photo.webp"));
        List<HttpResponse<byte[]>> answers = new ArrayList<>();
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<HttpResponse<byte[]>> answer : askers.invokeAll(Collections.nCopies(ASKERS, ask))) {
                answers.add(answer.get());
            }
        }
        long whole = answers.stream().filter(answer -> answer.statusCode() == 200).count();
        long stored = count(answers, "stored");
        long transforms = transforms(lab);
        String note = "%d answered with 200; Cache-Status: %d stored, %d collapsed, %d hit; the transforms are those of /metrics".formatted(
                whole, stored, count(answers, "collapsed"), count(answers, "; hit"));
        return List.of(new Figure("stampede", "1,000 askers at once for one rendition", transforms + " transforms", "", "", "1 fetch, 1 transform",
                transforms == 1 && stored == 1 && whole == ASKERS ? "yes" : "no", note));
    }

    /** How many pictures the server says it has cut. */
    private static long transforms(Lab lab) throws InterruptedException {
        String metrics = new String(Lab.get("http://127.0.0.1:" + lab.port(0) + "/metrics").body(), StandardCharsets.UTF_8);
        return (long) metrics.lines()
                .filter(line -> line.startsWith("vitrine_transform_seconds_count"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static long count(List<HttpResponse<byte[]>> answers, String word) {
        return answers.stream()
                .filter(answer -> answer.headers().firstValue("Cache-Status").orElse("").contains(word))
                .count();
    }
}
