package org.vitrine.client.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.reference.AssetReference;

class FactsClientTest {

    private static final AssetKey BALLOON = AssetKey.of(new NativeId("sample", "balloon.jpg"));
    private static final AssetKey VASE = AssetKey.of(new NativeId("sample", "vase.jpg"));

    private final VitrineFixture vitrine = new VitrineFixture();
    private Instant now = Instant.parse("2027-01-01T12:00:00Z");
    private final FactsClient client = new FactsClient(vitrine.settings(), () -> now);

    @AfterEach
    void stop() {
        vitrine.close();
    }

    @Test
    void aPageAsksForAllItsPicturesInOneCallAndForEqualOnesOnce() {
        vitrine.permit(BALLOON, "Balloon", "A balloon", "en", "A credit");
        var answers = client.ask(List.of(question(BALLOON), question(VASE), question(BALLOON)));
        assertThat(answers.keySet()).containsExactly(question(BALLOON), question(VASE));
        assertThat(answers.get(question(BALLOON))).isInstanceOf(FactsAnswer.Known.class);
        assertThat(vitrine.calls()).hasSize(1);
        assertThat(vitrine.calls().get(0))
                .first()
                .satisfies(item -> assertThat(item.print())
                        .isEqualTo("{\"reference\":\"dam:" + BALLOON + "\",\"preset\":\"hero\",\"locale\":\"en-GB\"}"));
        assertThat(vitrine.calls().get(0)).hasSize(2);
    }

    @Test
    void moreThanTwoHundredQuestionsTakeSeveralCalls() {
        List<FactsQuestion> many = IntStream.range(0, 450)
                .mapToObj(i -> question(AssetKey.of(new NativeId("sample", i + ".jpg"))))
                .toList();
        assertThat(client.ask(many)).hasSize(450);
        assertThat(vitrine.calls().stream().map(List::size)).containsExactlyInAnyOrder(200, 200, 50);
    }

    @Test
    void anAnswerIsKeptForAsLongAsItSaysAndNoLonger() {
        vitrine.permit(BALLOON, "Balloon", "A balloon", "en", "A credit");
        vitrine.keepFor(30, Optional.empty());
        client.ask(question(BALLOON));
        vitrine.withhold(BALLOON, "withdrawn");
        now = now.plusSeconds(29);
        assertThat(permitted(client.ask(question(BALLOON)))).isTrue();
        now = now.plusSeconds(1);
        assertThat(permitted(client.ask(question(BALLOON)))).isFalse();
        assertThat(vitrine.calls()).hasSize(2);
    }

    @Test
    void anAnswerIsNotKeptBeyondTheNextChangeByTheClock() {
        vitrine.permit(BALLOON, "Balloon", "A balloon", "en", "A credit");
        vitrine.keepFor(60, Optional.of(now.plusSeconds(10)));
        client.ask(question(BALLOON));
        now = now.plusSeconds(10);
        client.ask(question(BALLOON));
        assertThat(vitrine.calls()).hasSize(2);
    }

    @Test
    void nothingIsKeptUnlessTheAnswerAllowsIt() {
        vitrine.permit(BALLOON, "Balloon", "A balloon", "en", "A credit");
        client.ask(question(BALLOON));
        vitrine.withhold(BALLOON, "withdrawn");
        assertThat(permitted(client.ask(question(BALLOON)))).isFalse();
    }

    @Test
    void whileVitrineIsAwayTheLastAnswerServesUntilItsVerdictEnds() {
        vitrine.say(BALLOON, """
                {"reference":"dam:%s","verdict":{"permitted":true,"until":"2027-01-01T12:10:00Z"},"src":"/media/a.jpg"}
                """.formatted(BALLOON));
        client.ask(question(BALLOON));
        vitrine.fail(503);
        now = Instant.parse("2027-01-01T12:09:59Z");
        assertThat(permitted(client.ask(question(BALLOON)))).isTrue();
        now = Instant.parse("2027-01-01T12:10:00Z");
        assertThat(client.ask(question(BALLOON))).isInstanceOf(FactsAnswer.Away.class);
    }

    @Test
    void whileAnAssetsSourceIsSilentItsLastAnswerServesAndTheOthersAreAsEver() {
        vitrine.permit(BALLOON, "Balloon", "A balloon", "en", "A credit");
        client.ask(question(BALLOON));
        vitrine.permit(VASE, "Vase", "A vase", "en", "A credit");
        vitrine.say(BALLOON, """
                {"reference":"dam:%s","problem":{"title":"The source does not answer","status":502,"detail":"Ask again."},
                 "src":"/media/a.jpg"}
                """.formatted(BALLOON));
        for (int times = 0; times < 2; times++) {
            var answers = client.ask(List.of(question(BALLOON), question(VASE)));
            assertThat(permitted(answers.get(question(BALLOON)))).isTrue();
            assertThat(permitted(answers.get(question(VASE)))).isTrue();
        }
        now = now.plus(Duration.ofDays(1));
        assertThat(client.ask(question(BALLOON))).isInstanceOf(FactsAnswer.Away.class);
    }

    @Test
    void aServerThatIsBusyIsLeftAloneNoLongerThanItAsks() {
        FactsClient patient =
                new FactsClient(vitrine.settings().waiting(Duration.ofSeconds(5), Duration.ofMinutes(1)), () -> now);
        vitrine.fail(429);
        assertThat(patient.ask(question(BALLOON))).isInstanceOf(FactsAnswer.Away.class);
        vitrine.fail(0);
        assertThat(patient.ask(question(BALLOON))).isInstanceOf(FactsAnswer.Unknown.class);
    }

    @Test
    void aServerThatFailedIsLeftAloneForAWhile() {
        FactsClient patient =
                new FactsClient(vitrine.settings().waiting(Duration.ofSeconds(5), Duration.ofSeconds(5)), () -> now);
        vitrine.fail(500);
        patient.ask(question(BALLOON));
        vitrine.fail(0);
        patient.ask(question(BALLOON));
        assertThat(vitrine.calls()).hasSize(1);
        now = now.plusSeconds(5);
        assertThat(patient.ask(question(BALLOON))).isInstanceOf(FactsAnswer.Unknown.class);
        assertThat(patient.ask(question(VASE))).isInstanceOf(FactsAnswer.Unknown.class);
        assertThat(vitrine.calls()).hasSize(3);
    }

    @Test
    void pagesThatAskForTheSameAtTheSameMomentShareACall() {
        vitrine.slowDown(Duration.ofMillis(300));
        List<CompletableFuture<FactsAnswer>> pages = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> client.ask(question(VASE)), task -> new Thread(task).start()))
                .limit(20)
                .toList();
        assertThat(pages).allSatisfy(page -> assertThat(page.join()).isInstanceOf(FactsAnswer.Unknown.class));
        assertThat(vitrine.calls().size()).isLessThan(20);
    }

    @Test
    void onlySoManyAnswersAreKept() {
        FactsClient small =
                new FactsClient(vitrine.settings().keeping(Duration.ofMinutes(1), Duration.ofHours(1), 1), () -> now);
        vitrine.keepFor(60, Optional.empty());
        small.ask(question(BALLOON));
        small.ask(question(VASE));
        small.ask(question(VASE));
        assertThat(vitrine.calls()).hasSize(2);
        small.ask(question(BALLOON));
        assertThat(vitrine.calls()).hasSize(3);
    }

    @Test
    void whatWasWithheldIsKnownWithItsReason() {
        vitrine.withhold(BALLOON, "expired");
        assertThat(client.ask(question(BALLOON))).isInstanceOfSatisfying(FactsAnswer.Known.class, known -> {
            assertThat(known.facts().permitted()).isFalse();
            assertThat(known.facts().verdict().reason()).contains("expired");
        });
    }

    @Test
    void anAssetThatVitrineDoesNotKnowIsUnknownWithItsReasonAndFallback() {
        assertThat(client.ask(question(VASE)))
                .isEqualTo(new FactsAnswer.Unknown(
                        "There is no such asset.", Optional.of(vitrine.media() + "/fallback.jpg")));
    }

    @Test
    void anItemThatHoldsNoFactsCostsThePageNothingElse() {
        vitrine.permit(VASE, "Vase", "A vase", "en", "A credit");
        for (String item :
                List.of("3", "[]", "{\"verdict\":{\"permitted\":\"yes\"}}", "{\"verdict\":{\"permitted\":true}}")) {
            vitrine.say(BALLOON, item);
            var answers = client.ask(List.of(question(BALLOON), question(VASE)));
            assertThat(answers.get(question(BALLOON))).as(item).isInstanceOf(FactsAnswer.Away.class);
            assertThat(permitted(answers.get(question(VASE)))).as(item).isTrue();
        }
    }

    @Test
    void aServerThatIsSilentIsAwayForEveryQuestionAtOnce() {
        vitrine.slowDown(Duration.ofSeconds(20));
        FactsClient hasty =
                new FactsClient(vitrine.settings().waiting(Duration.ofMillis(200), Duration.ZERO), () -> now);
        assertThat(hasty.ask(List.of(question(BALLOON), question(VASE))).values())
                .hasSize(2)
                .allSatisfy(answer -> assertThat(answer).isInstanceOf(FactsAnswer.Away.class));
    }

    @Test
    void aServerThatIsGoneIsAway() {
        vitrine.close();
        assertThat(client.ask(question(VASE))).isInstanceOf(FactsAnswer.Away.class);
    }

    private static boolean permitted(FactsAnswer answer) {
        return ((FactsAnswer.Known) answer).facts().permitted();
    }

    private static FactsQuestion question(AssetKey key) {
        return new FactsQuestion(AssetReference.to(key), "hero", new LanguageTag("en-GB"));
    }
}
