package org.vitrine.picker.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.site.Site;
import org.vitrine.core.site.Sites;
import org.vitrine.picker.embed.EmbedDecision.Admitted;
import org.vitrine.picker.embed.EmbedDecision.Cause;
import org.vitrine.picker.embed.EmbedDecision.Refused;

class EmbedPolicyTest {

    private static final Site MAGAZINE = new Site(
            "magazine",
            List.of("https://cms.example.com", "http://localhost:8080"),
            List.of(),
            List.of(),
            List.of(new LanguageTag("en")),
            Optional.empty(),
            "web",
            Optional.empty());

    @ParameterizedTest(name = "{0} from {1}: {2}")
    @CsvSource({
        "magazine, https://cms.example.com, admitted",
        "magazine, http://localhost:8080, admitted",
        "magazine, http://cms.example.com, UNREGISTERED_ORIGIN",
        "magazine, https://cms.example.com:8443, UNREGISTERED_ORIGIN",
        "magazine, https://cms.example.com.evil.org, UNREGISTERED_ORIGIN",
        "magazine, https://xcms.example.com, UNREGISTERED_ORIGIN",
        "magazine, https://cms.example.com/, NO_ORIGIN",
        "magazine, null, NO_ORIGIN",
        "magazine, *, NO_ORIGIN",
        "shop, https://cms.example.com, UNKNOWN_SITE",
        "../magazine, https://cms.example.com, UNKNOWN_SITE",
    })
    void anOriginIsComparedExactly(String site, String origin, String expected) {
        EmbedDecision decision =
                decide(Map.of("site", List.of(site), "origin", List.of(origin), "session", List.of("3f2a9c10-1111")));

        assertThat(name(decision)).isEqualTo(expected);
    }

    @Test
    void aParameterSaidTwiceCountsAsNotSaid() {
        EmbedDecision decision = decide(Map.of(
                "site", List.of("magazine"),
                "origin", List.of("https://cms.example.com", "https://evil.example"),
                "session", List.of("3f2a9c10-1111")));

        assertThat(name(decision)).isEqualTo(Cause.NO_ORIGIN.name());
    }

    @Test
    void anOpeningWithoutItsIdIsRefused() {
        EmbedDecision decision = decide(Map.of(
                "site", List.of("magazine"),
                "origin", List.of("https://cms.example.com"),
                "session", List.of("<script>")));

        assertThat(name(decision)).isEqualTo(Cause.NO_SESSION.name());
    }

    private static EmbedDecision decide(Map<String, List<String>> address) {
        Sites sites = new Sites() {
            @Override
            public Optional<Site> find(String name) {
                return Optional.of(MAGAZINE).filter(site -> site.name().equals(name));
            }

            @Override
            public List<Site> all() {
                return List.of(MAGAZINE);
            }
        };
        return EmbedPolicy.decide(EmbedRequest.read(address), sites);
    }

    private static String name(EmbedDecision decision) {
        return switch (decision) {
            case Admitted admitted -> "admitted";
            case Refused refused -> refused.cause().name();
        };
    }
}
