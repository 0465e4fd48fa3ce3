import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures what pages of a CMS on the JVM pay for showing assets by reference. */
public final class Hosts {

    private static final Map<String, Step> STEPS = new LinkedHashMap<>();

    static {
        STEPS.put("resolve", new ResolveStep());
        STEPS.put("filter", new FilterStep());
    }

    public static void main(String[] arguments) throws Exception {
        Options options = Options.parse("hosts", List.of(arguments), STEPS.keySet());
        List<Figure> figures = new ArrayList<>();
        try (Lab lab = new Lab(options)) {
            for (Map.Entry<String, Step> step : STEPS.entrySet()) {
                if (options.steps().isEmpty() || options.steps().contains(step.getKey())) {
                    figures.addAll(measured(step.getKey(), step.getValue(), lab));
                }
            }
        }
        String table = Table.print(figures, options.quick());
        System.out.println();
        System.out.println(table);
        if (options.resultsFile().isPresent()) {
            Lab.write(Path.of(options.resultsFile().get()), Machine.describe("hosts") + "\n" + table);
        }
        if (figures.stream().anyMatch(figure -> figure.met().equals("not measured"))) {
            System.exit(1);
        }
    }

    /** A step that fails takes none of the others with it. */
    private static List<Figure> measured(String name, Step step, Lab lab) {
        System.err.printf("%n== %s%n", name);
        try {
            return step.measure(lab);
        } catch (Exception e) {
            return List.of(Figure.unmeasured(name, name, String.valueOf(e.getMessage() == null ? e : e.getMessage())));
        } finally {
            lab.stopAll();
        }
    }
}
