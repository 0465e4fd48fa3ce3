package org.vitrine.generic.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.reference.AssetReference;

class FactsClientTest {

    private static final AssetKey BALLOON = AssetKey.of(new NativeId("sample", "balloon.jpg"));
    private static final AssetKey VASE = AssetKey.of(new NativeId("sample", "vase.jpg"));

    private final DeliveryFixture delivery = new DeliveryFixture();
    private final FactsClient client = new FactsClient(delivery.base(), "demo", Duration.ofSeconds(2));

    @AfterEach
    void stop() {
        client.close();
        delivery.close();
    }

    @Test
    void aQuestionNamesPresetLocaleAndSite() {
        delivery.permit(BALLOON, "Balloon", "A balloon", "en", "A credit");
        client.ask(List.of(question(BALLOON)));
        assertThat(delivery.asked())
                .containsExactly(URI.create("/media/" + BALLOON + ".json?preset=hero&locale=en-GB&site=demo"));
    }

    @Test
    void equalQuestionsAreAskedOnce() {
        client.ask(List.of(question(BALLOON), question(VASE), question(BALLOON)));
        assertThat(delivery.asked()).hasSize(2);
    }

    @Test
    void whatWasWithheldIsKnownWithItsReason() {
        delivery.withhold(BALLOON, "expired");
        FactsAnswer answer = client.ask(List.of(question(BALLOON))).get(question(BALLOON));
        assertThat(answer).isInstanceOfSatisfying(FactsAnswer.Known.class, known -> {
            assertThat(known.facts().verdict().permitted()).isFalse();
            assertThat(known.facts().verdict().reason()).contains("expired");
        });
    }

    @Test
    void nothingIsKeptBetweenTwoPages() {
        delivery.permit(BALLOON, "Balloon", "A balloon", "en", "A credit");
        client.ask(List.of(question(BALLOON)));
        delivery.withhold(BALLOON, "withdrawn");
        FactsAnswer second = client.ask(List.of(question(BALLOON))).get(question(BALLOON));
        assertThat(((FactsAnswer.Known) second).facts().verdict().permitted()).isFalse();
    }

    @Test
    void anAssetTheDeliveryDoesNotKnowIsUnknown() {
        assertThat(client.ask(List.of(question(VASE))).get(question(VASE))).isInstanceOf(FactsAnswer.Unknown.class);
    }

    @Test
    void anAnswerThatHoldsNoFactsCountsAsNone() {
        for (String body :
                List.of("", "[]", "{\"verdict\":{\"permitted\":\"yes\"}}", "{\"verdict\":{\"permitted\":true}}")) {
            delivery.say(BALLOON, body);
            assertThat(client.ask(List.of(question(BALLOON))).get(question(BALLOON)))
                    .as(body)
                    .isInstanceOf(FactsAnswer.Away.class);
        }
    }

    @Test
    void aDeliveryThatIsSilentIsAwayForEveryQuestionAtOnce() {
        delivery.slowDown(Duration.ofSeconds(20));
        try (FactsClient hasty = new FactsClient(delivery.base(), "demo", Duration.ofMillis(200))) {
            assertThat(hasty.ask(List.of(question(BALLOON), question(VASE))).values())
                    .hasSize(2)
                    .allSatisfy(answer -> assertThat(answer).isInstanceOf(FactsAnswer.Away.class));
        }
    }

    @Test
    void aDeliveryThatIsGoneIsAway() {
        delivery.close();
        assertThat(client.ask(List.of(question(VASE))).get(question(VASE))).isInstanceOf(FactsAnswer.Away.class);
    }

    private static FactsQuestion question(AssetKey key) {
        return new FactsQuestion(AssetReference.to(key), "hero", new LanguageTag("en-GB"));
    }
}
