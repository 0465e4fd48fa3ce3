package org.vitrine.proxy.quality;

import java.time.Duration;

/**
 * What seeking a quality may cost.
 *
 * @param patience after which no more attempts are begun: slow encoders and very large renditions settle for less
 */
public record QualitySettings(Duration patience) {

    /** Five seconds. */
    public static final QualitySettings DEFAULT = new QualitySettings(Duration.ofSeconds(5));

    public QualitySettings {
        if (patience.isNegative()) {
            throw new IllegalArgumentException("The patience for a search is not negative; not " + patience + ".");
        }
    }
}
