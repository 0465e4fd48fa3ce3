import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Says on what the figures were taken. */
final class Machine {

    private Machine() {}

    /** @param bench its name on the command line */
    static String describe(String bench) throws Exception {
        String processor = first("/proc/cpuinfo", "model name");
        long megabytes = Long.parseLong(first("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1000;
        String load = Files.readString(Path.of("/proc/loadavg")).split(" ")[2];
        return """
                # %1$s

                Written by `./vitrine bench %1$s`. %2$s, %3$s, %4$d processors, %5$d MB, %6$s, Java %7$s. Average load in the last quarter of an hour of the run: %8$s.
                """
                .formatted(
                        bench, LocalDate.now(), processor, Runtime.getRuntime().availableProcessors(), megabytes,
                        first("/etc/os-release", "PRETTY_NAME").replace("\"", ""), Runtime.version(), load);
    }

    /** The versions of what stands beside Vitrine. */
    static String peers() throws Exception {
        return "Versions: " + String.join("; ", said("nginx", "-v"), said("varnishd", "-V"), said("wrk", "-v"), "sharp " + npm("sharp"), "ipx " + npm("ipx"))
                + ".\n";
    }

    private static String first(String file, String key) throws Exception {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.replaceFirst("^[^:=]*[:=]\\s*", ""))
                .findFirst()
                .orElse("unknown");
    }

    private static String said(String program, String option) {
        try {
            String text = Programs.run(Path.of("."), Programs.find(program), option);
            return text.lines().findFirst().orElse(program).strip();
        } catch (Exception e) {
            return "no " + program;
        }
    }

    private static String npm(String name) throws Exception {
        Path manifest = Path.of("target/bench/delivery/peers/node_modules", name, "package.json");
        return Files.exists(manifest)
                ? new tools.jackson.databind.json.JsonMapper().readTree(Files.readAllBytes(manifest)).get("version").asString()
                : "absent";
    }
}
