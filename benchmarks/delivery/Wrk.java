import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One round of {@code wrk -t2 -c64}. */
record Wrk(double perSecond, double p99Millis) {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");

    static Wrk round(int seconds, String url, List<String> headers) {
        List<String> command = new ArrayList<>(List.of(Programs.find("wrk"), "-t2", "-c64", "-d" + seconds + "s", "--latency"));
        headers.forEach(header -> command.addAll(List.of("-H", header)));
        command.add(url);
        String said = Programs.run(Path.of("."), command.toArray(String[]::new));
        Matcher rate = RATE.matcher(said);
        Matcher p99 = P99.matcher(said);
        if (!rate.find() || !p99.find() || said.contains("Non-2xx") || said.contains("Socket errors: connect")) {
            throw new IllegalStateException("wrk met errors at " + url + ": " + said);
        }
        double unit = switch (p99.group(2)) {
            case "us" -> 0.001;
            case "ms" -> 1;
            default -> 1000;
        };
        return new Wrk(Double.parseDouble(rate.group(1)), Double.parseDouble(p99.group(1)) * unit);
    }

    /** The round in the middle, by its rate. */
    static Wrk median(List<Wrk> rounds) {
        return rounds.stream()
                .sorted(java.util.Comparator.comparingDouble(Wrk::perSecond))
                .toList()
                .get(rounds.size() / 2);
    }
}
