import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What wrk measured: one round of {@code wrk -t2 -c64}, or the latencies of a single asker. */
record Wrk(double perSecond, double p99Millis) {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern TOLD = Pattern.compile("told ([0-9]+) ([0-9.]+) ([0-9.]+)");
    private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");

    static Wrk round(int seconds, String url, List<String> headers) {
        List<String> command = new ArrayList<>(List.of(Programs.find("wrk"), "-t2", "-c64", "-d" + seconds + "s", "--latency"));
        headers.forEach(header -> command.addAll(List.of("-H", header)));
        command.add(url);
        String said = run(url, command);
        Matcher rate = RATE.matcher(said);
        Matcher p99 = P99.matcher(said);
        if (!rate.find() || !p99.find()) {
            throw new IllegalStateException("wrk said something else: " + said);
        }
        double unit = switch (p99.group(2)) {
            case "us" -> 0.001;
            case "ms" -> 1;
            default -> 1000;
        };
        return new Wrk(Double.parseDouble(rate.group(1)), Double.parseDouble(p99.group(1)) * unit);
    }

    private static String run(String url, List<String> command) {
        String said = Programs.run(Path.of("."), command.toArray(String[]::new));
        if (said.contains("Non-2xx") || said.contains("Socket errors:")) {
            throw new IllegalStateException("wrk met errors at " + url + ": " + said);
        }
        return said;
    }

    /** How long answers took, in milliseconds. */
    record Latencies(long requests, double median, double p95) {}

    /** Writes down what {@link #post} sends, in wrk's Lua. */
    static void write(Path script, String json) {
        Lab.write(script, """
                wrk.method = "POST"
                wrk.headers["Content-Type"] = "application/json"
                wrk.body = [[%s]]
                function done(summary, latency)
                  io.write(string.format("told %%d %%f %%f", summary.requests, latency:percentile(50), latency:percentile(95)))
                end
                """.formatted(json));
    }

    /** One asker that asks again as soon as it is answered. */
    static Latencies post(int seconds, String url, Path script) {
        String said = run(url, List.of(Programs.find("wrk"), "-t1", "-c1", "-d" + seconds + "s", "-s", script.toString(), url));
        Matcher told = TOLD.matcher(said);
        if (!told.find()) {
            throw new IllegalStateException("wrk said something else: " + said);
        }
        return new Latencies(
                Long.parseLong(told.group(1)), Double.parseDouble(told.group(2)) / 1000, Double.parseDouble(told.group(3)) / 1000);
    }

    /** The round in the middle, by its rate. */
    static Wrk median(List<Wrk> rounds) {
        return rounds.stream()
                .sorted(java.util.Comparator.comparingDouble(Wrk::perSecond))
                .toList()
                .get(rounds.size() / 2);
    }
}
