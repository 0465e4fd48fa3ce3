import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Measures delivery figure by figure and writes them into one table. What one run has measured, the next need not. */
public final class Delivery {

    private static final Map<String, Step> STEPS = new LinkedHashMap<>();

    static {
        STEPS.put("cached", new CachedStep());
        STEPS.put("uncached", new UncachedStep());
        STEPS.put("rate", new RateStep());
        STEPS.put("further", new FurtherStep());
        STEPS.put("stampede", new StampedeStep());
        STEPS.put("memory", new MemoryStep());
        STEPS.put("withdrawal", new WithdrawalStep());
        STEPS.put("start", new StartStep());
    }

    public static void main(String[] arguments) throws Exception {
        Options options = Options.parse("delivery", List.of(arguments), STEPS.keySet());
        List<Figure> figures = measured(options);
        boolean met = figures.stream()
                .filter(figure -> options.steps().isEmpty() || options.steps().contains(figure.step()))
                .allMatch(figure -> figure.met().equals("yes"));
        if (options.check() && !met) {
            System.exit(1);
        }
    }

    private static List<Figure> measured(Options options) throws Exception {
        try (Lab lab = new Lab(options)) {
            Results results = new Results(lab.folder("results"), options.quick());
            Set<String> named = options.steps().isEmpty() ? STEPS.keySet() : Set.copyOf(options.steps());
            boolean fresh = options.fresh() || !options.steps().isEmpty();
            for (Map.Entry<String, Step> step : STEPS.entrySet()) {
                if (named.contains(step.getKey()) && (fresh || !results.has(step.getKey()))) {
                    results.keep(step.getKey(), measured(step.getKey(), step.getValue(), lab));
                }
            }
            List<Figure> figures = new ArrayList<>();
            STEPS.keySet().forEach(step -> figures.addAll(results.of(step)));
            String table = Table.print(figures, options.quick());
            System.out.println();
            System.out.println(table);
            if (options.resultsFile().isPresent()) {
                Lab.write(Path.of(options.resultsFile().get()), Machine.describe("delivery") + "\n" + Machine.peers() + "\n" + table);
            }
            return figures;
        }
    }

    /** A step that fails takes none of the others with it. */
    private static List<Figure> measured(String name, Step step, Lab lab) {
        System.err.printf("%n== %s%n", name);
        long start = System.nanoTime();
        try {
            return step.measure(lab);
        } catch (Exception e) {
            return List.of(Figure.unmeasured(name, name, String.valueOf(e.getMessage() == null ? e : e.getMessage())));
        } finally {
            lab.stopAll();
            System.err.printf("   %d s%n", (System.nanoTime() - start) / 1_000_000_000);
        }
    }
}
