import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long Vitrine takes to say of a hundred references what to render now. */
final class ResolveStep implements Step {

    @Override
    public List<Figure> measure(Lab lab) throws Exception {
        Vitrine vitrine = Assets.serve(lab, "hosts-resolve");
        String items = Assets.references().stream()
                .map(reference -> "{\"reference\":\"" + reference + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        HttpRequest call = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + lab.port(0) + "/api/v1/resolve"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"site\":\"bench\",\"locale\":\"en-GB\",\"preset\":\"inline\",\"items\":" + items + "}"))
                .build();
        requireAll(Lab.CLIENT.send(call, HttpResponse.BodyHandlers.ofString()));
        List<Double> times = new ArrayList<>();
        int warming = lab.times(6000, 10);
        int counted = lab.times(1000, 10);
        double cpu = 0;
        for (int i = 0; i < warming + counted; i++) {
            if (i == warming) {
                cpu = vitrine.process().cpuSeconds();
            }
            long start = System.nanoTime();
            HttpResponse<String> answer = Lab.CLIENT.send(call, HttpResponse.BodyHandlers.ofString());
            double milliseconds = (System.nanoTime() - start) / 1e6;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("Vitrine answered " + answer.statusCode() + ": " + answer.body());
            }
            if (i >= warming) {
                times.add(milliseconds);
            }
        }
        cpu = vitrine.process().cpuSeconds() - cpu;
        lab.say("median %.2f ms".formatted(Assets.percentile(times, 0.5)));
        return List.of(Figure.within("resolve", "bulk resolve of 100 references, p95", "ms", Assets.percentile(times, 0.95), 5,
                "median %s ms; one asker, over HTTP; %s ms of the server's CPU for each call".formatted(
                        Figure.number(Assets.percentile(times, 0.5)), Figure.number(cpu * 1000 / counted))));
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
