package org.vitrine.proxy.impression;

import java.util.List;

/**
 * The lowest frequencies of one channel.
 *
 * @param mean of the channel
 * @param strengths of the waves, row by row, only those above the diagonal
 */
record Waves(double mean, List<Double> strengths) {

    Waves {
        strengths = List.copyOf(strengths);
    }

    /** The greatest strength. */
    double scale() {
        return strengths.stream().mapToDouble(Math::abs).max().orElse(0);
    }

    /** The strengths as 0 (strongest, negative) to 1 (strongest, positive); 0 where there are no waves. */
    List<Double> relative() {
        double scale = scale();
        return scale == 0
                ? strengths.stream().map(strength -> 0.0).toList()
                : strengths.stream()
                        .map(strength -> 0.5 + 0.5 / scale * strength)
                        .toList();
    }
}
