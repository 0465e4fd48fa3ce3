import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was asked for on the command line. */
record Options(String bench, List<String> steps, boolean quick, boolean fresh, boolean check, int port, Map<String, String> peers, Optional<String> results) {

    /** @param bench its name on the command line */
    static Options parse(String bench, List<String> arguments, Set<String> known) {
        List<String> steps = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        boolean quick = false;
        boolean fresh = false;
        boolean check = false;
        for (Iterator<String> words = arguments.iterator(); words.hasNext(); ) {
            String word = words.next();
            switch (word) {
                case "--quick" -> quick = true;
                case "--fresh" -> fresh = true;
                case "--check" -> check = true;
                case "--no-peers" -> {} // the script that called has installed none
                case "--port", "--varnish", "--nginx", "--ipx", "--results" -> {
                    if (!words.hasNext()) {
                        throw wrong(bench, word + " wants a value.");
                    }
                    values.put(word.substring(2), words.next());
                }
                default -> {
                    if (!known.contains(word)) {
                        throw wrong(bench, "\"" + word + "\" is neither a figure nor an option; the figures are " + known + ".");
                    }
                    steps.add(word);
                }
            }
        }
        int port = Integer.parseInt(values.getOrDefault("port", "18080"));
        return new Options(bench, steps, quick, fresh, check, port, values, Optional.ofNullable(values.get("results")));
    }

    /** Only a whole, earnest run replaces the committed table unasked. */
    Optional<String> resultsFile() {
        return results.or(() -> steps.isEmpty() && !quick ? Optional.of("benchmarks/" + bench + "/results.md") : Optional.empty());
    }

    Optional<String> peer(String name) {
        return Optional.ofNullable(peers.get(name)).map(url -> url.replaceAll("/+$", ""));
    }

    private static RuntimeException wrong(String bench, String message) {
        System.err.println("bench " + bench + ": " + message + " See ./vitrine bench " + bench + " --help.");
        System.exit(2);
        return new IllegalArgumentException(message);
    }
}
