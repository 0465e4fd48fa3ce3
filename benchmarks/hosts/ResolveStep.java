import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long Vitrine takes to say of a hundred references what to render now. The asker is wrk, which costs next to nothing. */
final class ResolveStep implements Step {

    private static final String PATH = "/api/v1/resolve";

    @Override
    public List<Figure> measure(Lab lab) throws Exception {
        Vitrine vitrine = Assets.serve(lab, "hosts-resolve");
        String address = "http://127.0.0.1:" + lab.port(0) + PATH;
        String question = question();
        requireAll(Lab.CLIENT.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(question))
                        .build(),
                HttpResponse.BodyHandlers.ofString()));
        Path script = lab.folder("resolve").resolve("resolve.lua");
        Wrk.write(script, question);
        Wrk.post(lab.times(40, 1), address, script); // warms up
        double before = vitrine.process().cpuSeconds();
        Wrk.Latencies times = Wrk.post(lab.times(20, 1), address, script);
        double cpu = (vitrine.process().cpuSeconds() - before) * 1000 / times.requests();
        return List.of(Figure.within("resolve", "bulk resolve of 100 references, p95", "ms", times.p95(), 5,
                "median %s ms; one asker (wrk), over HTTP, after 40 s of asking; %s ms of the server's CPU for each call".formatted(
                        Figure.number(times.median()), Figure.number(cpu))));
    }

    private static String question() {
        String items = Assets.references().stream()
                .map(reference -> "{\"reference\":\"" + reference + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        return "{\"site\":\"bench\",\"locale\":\"en-GB\",\"preset\":\"inline\",\"items\":" + items + "}";
    }

    private static void requireAll(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Vitrine answered " + answer.statusCode() + ": " + answer.body());
        }
        int permitted = 0;
        for (JsonNode item : JsonMapper.shared().readTree(answer.body()).path("items")) {
            permitted += item.path("verdict").path("permitted").asBoolean(false) ? 1 : 0;
        }
        if (permitted != Assets.COUNT) {
            throw new IllegalStateException("Only " + permitted + " of " + Assets.COUNT + " references may be shown");
        }
    }
}
