package org.vitrine.catalog.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlMapTest {

    private final Mistakes mistakes = new Mistakes();

    private YamlMap read(String content) {
        return YamlFile.read("balloon.jpg.yaml", content, mistakes);
    }

    @Test
    void datesAndWordsComeThroughAsTheyAreWritten() {
        YamlMap root = read("from: 2026-01-01\nversion: 007\nanswer: no\nquoted: \"a: \\\"b\\\"\"\n");

        assertThat(root.text("from")).contains("2026-01-01");
        assertThat(root.text("version")).contains("007");
        assertThat(root.text("answer")).contains("no");
        assertThat(root.text("quoted")).contains("a: \"b\"");
        assertThat(mistakes.any()).isFalse();
    }

    @Test
    void aKeyWithoutAValueIsAbsent() {
        YamlMap root = read("title:\ntags: ~\nempty: ''\n");

        assertThat(root.text("title")).isEmpty();
        assertThat(root.texts("tags")).isEmpty();
        assertThat(root.text("empty")).contains("");
        root.refuseOthers();
        assertThat(mistakes.any()).isFalse();
    }

    @Test
    void everyMistakeIsToldWithItsLineAndPath() {
        YamlMap root = read("""
                approval: aproved
                focalPoint: {x: 1.5, y: left}
                sites:
                  - name: [a]
                    port: 99999
                tags: {a: b}
                """);

        root.choice("approval", Map.of("approved", 1, "draft", 2));
        root.map("focalPoint").ifPresent(point -> {
            point.number("x", 0, 1);
            point.number("y", 0, 1);
        });
        for (YamlMap site : root.maps("sites")) {
            site.text("name");
            site.wholeNumber("port", 1, 65535);
        }
        root.texts("tags");

        assertThat(mistakes.all())
                .extracting(Mistake::toString)
                .containsExactly(
                        "balloon.jpg.yaml:1: approval: Unknown value \"aproved\"; did you mean \"approved\"?"
                                + " (known are approved, draft)",
                        "balloon.jpg.yaml:2: focalPoint.x: Expected a number from 0.0 to 1.0, found \"1.5\".",
                        "balloon.jpg.yaml:2: focalPoint.y: Expected a number from 0.0 to 1.0, found \"left\".",
                        "balloon.jpg.yaml:4: sites[0].name: Expected a text, found a list.",
                        "balloon.jpg.yaml:5: sites[0].port: Expected a whole number from 1 to 65535, found \"99999\".",
                        "balloon.jpg.yaml:6: tags: Expected a text, found a map.");
    }

    @Test
    void anUnknownKeyIsToldWithTheOneThatWasMeant() {
        YamlMap root = read("tags: [a]\naprovel: approved\nsomething: else\n");

        root.text("approval");
        root.texts("tags");
        root.refuseOthers();

        assertThat(mistakes.all())
                .extracting(Mistake::toString)
                .containsExactly(
                        "balloon.jpg.yaml:2: aprovel: Unknown key \"aprovel\"; did you mean \"approval\"?"
                                + " (known are approval, tags)",
                        "balloon.jpg.yaml:3: something: Unknown key \"something\"; known are approval, tags.");
    }

    @Test
    void aKeyGivenTwiceIsAMistakeAndTheFirstValueHolds() {
        YamlMap root = read("title: one\ntitle: two\n");

        assertThat(root.text("title")).contains("one");
        assertThat(mistakes.all())
                .extracting(Mistake::toString)
                .containsExactly("balloon.jpg.yaml:2: title: This key is given twice; first in line 1.");
    }

    @Test
    void whatAParserRefusesIsAMistakeInItsWords() {
        YamlMap root = read("lifetime: soon\nwidths: [1, x, 3]\n");

        assertThat(root.value("lifetime", WrittenDuration::parse)).isEmpty();
        assertThat(root.values("widths", Integer::valueOf)).containsExactly(1, 3);
        assertThat(mistakes.all())
                .extracting(Mistake::toString)
                .containsExactly(
                        "balloon.jpg.yaml:1: lifetime: A duration reads like 30s, 5m, 2h or 1d; not \"soon\".",
                        "balloon.jpg.yaml:2: widths[1]: For input string: \"x\"");
    }

    @Test
    void aSingleTextCountsAsAListOfOne() {
        assertThat(read("tags: balloon\n").texts("tags")).containsExactly("balloon");
    }

    @Test
    void aMissingKeyIsToldAtItsMap() {
        YamlMap root = read("sites:\n  - {origins: []}\n");

        root.maps("sites").forEach(site -> site.require("name", "origins"));

        assertThat(mistakes.all())
                .extracting(Mistake::toString)
                .containsExactly("balloon.jpg.yaml:2: sites[0].name: This is missing.");
    }
}
