package org.vitrine.catalog.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class YamlFileTest {

    private static Mistakes mistakesIn(String content) {
        Mistakes mistakes = new Mistakes();
        assertThat(YamlFile.read("x.yaml", content, mistakes).keys()).isEmpty();
        return mistakes;
    }

    @Test
    void aFileWithoutContentIsAnEmptyMap() {
        assertThat(mistakesIn("").any()).isFalse();
        assertThat(mistakesIn("# nothing yet\n").any()).isFalse();
        assertThat(mistakesIn("\uFEFF").any()).isFalse();
    }

    @Test
    void aSyntaxErrorIsToldWithItsLine() {
        assertThat(mistakesIn("a: 1\nb: [1, 2\nc: 3\n").all()).singleElement().satisfies(mistake -> {
            assertThat(mistake.line()).isEqualTo(3);
            assertThat(mistake.message()).startsWith("This is not YAML: ");
        });
    }

    @Test
    void anythingButAMapIsAMistake() {
        assertThat(mistakesIn("- a\n- b\n")).hasToString("x.yaml:1: Expected a map of keys and values, found a list.");
        assertThat(mistakesIn("hello\n")).hasToString("x.yaml:1: Expected a map of keys and values, found \"hello\".");
        assertThat(mistakesIn("a: 1\n---\nb: 2\n").any()).isTrue();
    }

    @Test
    void aTagBuildsNothing() {
        assertThat(mistakesIn("a: !!java.net.URL [\"http://127.0.0.1/\"]\n").toString())
                .startsWith("x.yaml:1: Tags mean nothing here");
    }

    @Test
    void anAliasRepeatsAValueButNotItself() {
        Mistakes mistakes = new Mistakes();
        YamlMap root = YamlFile.read("x.yaml", "a: &w [1, 2]\nb: *w\n", mistakes);
        assertThat(root.texts("b")).containsExactly("1", "2");

        assertThat(mistakesIn("a: &a {b: *a}\n").toString()).contains("stands inside the very value it names");
        assertThat(mistakesIn("a: *nowhere\n").any()).isTrue();
    }

    @Test
    void aHostileFileIsRefusedBeforeItIsBuilt() {
        assertThat(mistakesIn("[".repeat(100_000)).toString()).contains("nested at most");
        assertThat(mistakesIn("a: &a 1\nb: [" + "*a,".repeat(200) + "]\n").toString())
                .contains("at most 100 aliases");
        assertThat(mistakesIn("a: " + "x".repeat(YamlLimits.LONGEST)).toString())
                .contains("characters long");
    }

    @Test
    void aVariableIsResolvedWhereItStandsAndAMissingOneIsAMistakeThere() {
        Mistakes mistakes = new Mistakes();
        YamlMap root = YamlFile.read(
                "x.yaml",
                "port: <P>\nkey: <K>\n",
                text -> switch (text) {
                    case "<P>" -> "8080";
                    default -> throw new IllegalArgumentException("K is not set.");
                },
                mistakes);
        assertThat(root.wholeNumber("port", 0, 65_535)).contains(8080);
        assertThat(root.text("key")).isEmpty();
        assertThat(mistakes).hasToString("x.yaml:2: key: K is not set.");
    }

    @Property(tries = 500)
    void anyTextAtAllEitherReadsOrIsAMistake(@ForAll String content) {
        Mistakes mistakes = new Mistakes();
        YamlFile.read("x.yaml", content, mistakes).refuseOthers();
        assertThat(mistakes.all())
                .allSatisfy(mistake -> assertThat(mistake.line()).isPositive());
    }
}
