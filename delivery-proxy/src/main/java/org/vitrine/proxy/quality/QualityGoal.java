package org.vitrine.proxy.quality;

import java.util.Optional;
import org.vitrine.core.rendition.Encoding;
import org.vitrine.core.rendition.Quality;

/**
 * What a quality is sought for. The ceiling goes before the floor: a rendition under both looks worse than wished.
 *
 * @param floor structural similarity to be kept, empty where the quality itself is given
 * @param ceiling bytes that are not to be exceeded, empty for any number
 * @param lowest quality that is tried
 * @param highest quality that is tried; with no floor the one that is wished for
 */
record QualityGoal(Optional<Double> floor, Optional<Integer> ceiling, int lowest, int highest) {

    /** Below it no format shows more than a sketch, so that fewer bytes are worth nothing. */
    private static final int SKETCH = 10;

    static QualityGoal of(Encoding rule) {
        return switch (rule.quality()) {
            case Quality.Fixed fixed ->
                new QualityGoal(Optional.empty(), rule.maxBytes(), Math.min(SKETCH, fixed.value()), fixed.value());
            case Quality.Found found ->
                new QualityGoal(Optional.of(found.similarity()), rule.maxBytes(), found.lowest(), found.highest());
        };
    }

    /** Whether there is anything to seek. */
    boolean open() {
        return floor.isPresent() || ceiling.isPresent();
    }

    /** Where a search begins that nothing is known about: high if that is wished for, else in the upper middle. */
    int start() {
        return floor.isEmpty() ? highest : lowest + (highest - lowest) * 2 / 3;
    }

    /** Whether an attempt has too many bytes. */
    boolean over(Attempt attempt) {
        return ceiling.isPresent() && attempt.length() > ceiling.get();
    }

    /** Whether an attempt looks as it shall. */
    boolean reached(Attempt attempt) {
        return floor.isPresent() ? attempt.similarity() >= floor.get() : attempt.quality() >= highest;
    }

    /**
     * How far an attempt lies from where a search ends, in a measure that grows about evenly with the quality: 0 or more
     * where no higher one needs to be tried, since it looks the same already or has too many bytes.
     */
    double excess(Attempt attempt) {
        double likeness = floor.map(wished -> Math.log(loss(wished) / loss(attempt.similarity())))
                .orElse((attempt.quality() - highest) * QualitySearch.USUAL_SLOPE);
        double weight = ceiling.map(most -> Math.log((double) attempt.length() / most))
                .map(excess -> excess > 0 ? excess : Math.min(excess, -Double.MIN_VALUE))
                .orElse(Double.NEGATIVE_INFINITY);
        return Math.max(likeness, weight);
    }

    private static double loss(double similarity) {
        return Math.max(1e-6, 1 - similarity);
    }
}
