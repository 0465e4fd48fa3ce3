package org.vitrine.proxy.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class QualitySearchTest {

    /** A picture that loses and weighs as pictures do: evenly, as a logarithm. */
    private record Picture(double steepness, double lossAt50, int bytesAt50) {

        static final Picture USUAL = new Picture(0.03, 0.04, 40_000);

        double similarity(int quality) {
            return 1 - lossAt50 * Math.exp(-steepness * (quality - 50));
        }

        int bytes(int quality) {
            return (int) (bytesAt50 * Math.exp(0.03 * (quality - 50)));
        }

        Attempt at(int quality) {
            return new Attempt(quality, similarity(quality), new byte[bytes(quality)]);
        }
    }

    private final List<Integer> tried = new ArrayList<>();

    @Test
    void theLowestQualityThatLooksTheSameIsFound() {
        Attempt found = search(floor(0.98), 60, Picture.USUAL);
        // The loss halves from 50 on: 50 + ln 2 / 0.03.
        assertThat(found.quality()).isBetween(74, 75);
        assertThat(tried).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void aGoodStartIsItsOwnEnd() {
        assertThat(search(floor(0.98), 75, Picture.USUAL).quality()).isEqualTo(75);
        assertThat(tried).containsExactly(75);
    }

    @Property(tries = 300)
    void whateverThePictureTheFloorIsKeptClosely(
            @ForAll @DoubleRange(min = 0.01, max = 0.09) double steepness,
            @ForAll @DoubleRange(min = 0.01, max = 0.2) double lossAt50,
            @ForAll @DoubleRange(min = 0.9, max = 0.99) double floor,
            @ForAll @IntRange(min = 30, max = 90) int start) {
        tried.clear();
        Picture picture = new Picture(steepness, lossAt50, 40_000);
        Attempt found = search(floor(floor), start, picture);

        assertThat(tried)
                .hasSizeLessThanOrEqualTo(QualitySearch.MOST_ATTEMPTS + 1)
                .doesNotHaveDuplicates();
        if (picture.similarity(90) < floor) {
            assertThat(found.quality()).isEqualTo(90);
        } else {
            assertThat(found.similarity()).isGreaterThanOrEqualTo(floor);
            boolean asMuchLossAsMayBe = 1 - found.similarity() > 0.94 * (1 - floor);
            assertThat(asMuchLossAsMayBe || found.quality() <= Math.max(30, lowest(picture, floor)) + 3)
                    .as("%s after %s", found.quality(), tried)
                    .isTrue();
        }
    }

    @Test
    void theCeilingGoesBeforeTheFloor() {
        QualityGoal goal = new QualityGoal(Optional.of(0.98), Optional.of(40_000), 30, 90);
        Attempt found = search(goal, 70, Picture.USUAL);
        assertThat(found.length()).isLessThanOrEqualTo(40_000);
        assertThat(found.quality()).isBetween(48, 50);
    }

    @Test
    void theCeilingDoesNotMatterWhereTheFloorLiesBelowIt() {
        QualityGoal goal = new QualityGoal(Optional.of(0.96), Optional.of(80_000), 30, 90);
        assertThat(search(goal, 70, Picture.USUAL).quality()).isBetween(50, 51);
    }

    @Test
    void aFixedQualityUnderTheCeilingIsWrittenOnce() {
        QualityGoal goal = new QualityGoal(Optional.empty(), Optional.of(150_000), 10, 75);
        assertThat(search(goal, 75, Picture.USUAL).quality()).isEqualTo(75);
        assertThat(tried).containsExactly(75);
    }

    @Test
    void aFixedQualityGivesWayToTheCeiling() {
        QualityGoal goal = new QualityGoal(Optional.empty(), Optional.of(30_000), 10, 75);
        Attempt found = search(goal, 75, Picture.USUAL);
        assertThat(found.length()).isBetween(28_000, 30_000);
    }

    @Test
    void whatIsTooHeavyAtAnyQualityIsServedAtTheLowest() {
        QualityGoal goal = new QualityGoal(Optional.of(0.98), Optional.of(1_000), 30, 90);
        assertThat(search(goal, 80, Picture.USUAL).quality()).isEqualTo(30);
        assertThat(tried).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void withoutPatienceTheSearchSettlesForMoreRatherThanLess() {
        Attempt enough = QualitySearch.run(floor(0.98), 85, this::attempt, () -> false);
        assertThat(enough.quality()).isEqualTo(85);
        Attempt tooLittle = QualitySearch.run(floor(0.98), 40, this::attempt, () -> false);
        assertThat(tooLittle.quality()).isEqualTo(90);
    }

    private Attempt attempt(int quality) {
        tried.add(quality);
        return Picture.USUAL.at(quality);
    }

    private Attempt search(QualityGoal goal, int start, Picture picture) {
        return QualitySearch.run(
                goal,
                start,
                quality -> {
                    tried.add(quality);
                    return picture.at(quality);
                },
                () -> true);
    }

    private static QualityGoal floor(double similarity) {
        return new QualityGoal(Optional.of(similarity), Optional.empty(), 30, 90);
    }

    private static int lowest(Picture picture, double floor) {
        int quality = 1;
        while (picture.similarity(quality) < floor) {
            quality++;
        }
        return quality;
    }
}
