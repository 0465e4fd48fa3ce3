import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The figures of each step as files, so that an interrupted run can go on where it was. */
record Results(Path folder, boolean quick) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    boolean has(String step) {
        return Files.exists(file(step));
    }

    List<Figure> of(String step) {
        try {
            return has(step) ? Arrays.asList(JSON.readValue(Files.readAllBytes(file(step)), Figure[].class)) : List.of();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file(step), e);
        }
    }

    void keep(String step, List<Figure> figures) {
        Lab.write(file(step), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(figures));
        figures.forEach(figure -> System.err.printf("   %s: %s %s %s%n", figure.name(), figure.measured(), figure.ratio(), figure.met()));
    }

    /** A quick run's figures mean nothing, and are not taken for others. */
    private Path file(String step) {
        return folder.resolve(step + (quick ? "-quick" : "") + ".json");
    }
}
