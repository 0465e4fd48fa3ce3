package org.vitrine.catalog.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vitrine.catalog.yaml.Mistake;
import org.vitrine.catalog.yaml.Mistakes;
import org.vitrine.catalog.yaml.YamlFile;
import org.vitrine.catalog.yaml.YamlMap;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.site.Site;

class SiteYamlTest {

    private static final Site MAGAZINE = new Site(
            "magazine",
            List.of("https://cms.example.com", "http://127.0.0.1:8080"),
            List.of("photos"),
            List.of("hero"),
            List.of(new LanguageTag("en-GB"), new LanguageTag("de-DE")),
            Optional.of("GB"),
            "print",
            Optional.of(new AssetKey("zjzrwk6fxzf7kz")),
            Optional.of(1_500L << 10));
    private static final Site BARE = new Site(
            "bare",
            List.of(),
            List.of(),
            List.of(),
            List.of(new LanguageTag("no")),
            Optional.empty(),
            "web",
            Optional.empty());

    private final Mistakes mistakes = new Mistakes();

    private YamlMap file(String content) {
        return YamlFile.read("vitrine.yaml", content, mistakes);
    }

    @Test
    void whatIsPrintedReadsTheSame() {
        List<Site> sites = List.of(MAGAZINE, BARE);

        assertThat(SiteYaml.read(file(SiteYaml.print(sites)))).isEqualTo(sites);
        assertThat(mistakes.any()).isFalse();
    }

    @Test
    void aSiteIsTheWebUnlessItSaysOtherwise() {
        assertThat(SiteYaml.read(file("sites:\n  - {name: bare, locales: [no]}\n")))
                .containsExactly(BARE);
    }

    @Test
    void theWeightOfAPageIsWrittenAsASize() {
        List<Site> sites = SiteYaml.read(file("sites:\n  - {name: bare, locales: [no], pageWeight: 1500 KB}\n"));

        assertThat(sites).containsExactly(BARE.withPageWeight(1_536_000));
    }

    @Test
    void everyMistakeIsToldAtItsLine() {
        List<Site> sites = SiteYaml.read(file("""
                sites:
                  - name: Magazine
                    origins:
                      - https://cms.example.com/
                      - https://ok.example.com
                      - cms.example.com
                    locales: [en-GB, "not a locale"]
                    market: England
                    channel: The Web
                    fallback: dam:zjzrwk6fxzf7kz@3
                    pageWeight: 1.5 MB
                    preset: [hero]
                  - {name: twice, locales: [en]}
                  - {name: twice, locales: [de]}
                  - {name: nowhere}
                """));

        assertThat(sites).extracting(Site::name).containsExactly("twice");
        assertThat(mistakes.all())
                .extracting(mistake -> mistake.line() + " " + mistake.path())
                .containsExactly(
                        "2 sites[0].name",
                        "4 sites[0].origins[0]",
                        "6 sites[0].origins[2]",
                        "7 sites[0].locales[1]",
                        "8 sites[0].market",
                        "9 sites[0].channel",
                        "10 sites[0].fallback",
                        "11 sites[0].pageWeight",
                        "12 sites[0].preset",
                        "14 sites[2].name",
                        "15 sites[3].locales");
    }

    @Test
    void aSiteNamesOnlyWhatIsThere() {
        YamlMap root = file("sites:\n  - name: a\n    locales: [en]\n    presets: [hero, herro]\n    sources: [x]\n");

        SiteYaml.check(root, Set.of(), Set.of("hero"));

        assertThat(mistakes.all())
                .extracting(Mistake::toString)
                .containsExactly(
                        "vitrine.yaml:5: sites[0].sources[0]: There is no source named \"x\"; none is defined.",
                        "vitrine.yaml:4: sites[0].presets[1]: There is no preset named \"herro\"; known are hero.");
    }
}
