package org.vitrine.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is typed finds its command, or is told what was wrong with it. */
class CommandsTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) throws Exception {
        return new Commands(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
    }

    @Test
    void helpListsWhatPeopleMayAskFor() throws Exception {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("vitrine demo", "vitrine serve", "vitrine presets import", "vitrine api-key create")
                .doesNotContain("rehearse");
    }

    @Test
    void eachCommandTellsItsOptionsAndDoesNothingElse() throws Exception {
        assertThat(run("presets", "export", "--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("Usage: vitrine presets export")
                .contains("--config FILE", "--site NAME")
                .doesNotContain("import");
    }

    @Test
    void aGroupByItselfTellsWhatLiesBelowIt() throws Exception {
        assertThat(run("presets")).isEqualTo(Commands.WRONG);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("vitrine presets import", "vitrine presets export");
    }

    @Test
    void whatIsWrongIsNamed() throws Exception {
        assertThat(run("servee")).isEqualTo(Commands.WRONG);
        assertThat(run("demo", "--port", "many")).isEqualTo(Commands.WRONG);
        assertThat(run("api-key", "create")).isEqualTo(Commands.WRONG);
        assertThat(run("api-key", "create", "--id", "shop", "--scope", "everything"))
                .isEqualTo(Commands.WRONG);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("servee", "\"many\"", "[--id]", "no scope \"everything\"; there are assets:read")
                .contains("vitrine --help");
        assertThat(out.size()).isZero();
    }

    @Test
    void theVersionIsTold() throws Exception {
        assertThat(run("--version")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Vitrine ");
    }
}
