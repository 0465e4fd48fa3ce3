package org.vitrine.proxy.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class QualityTextTest {

    private static final FoundQuality FOUND =
            new FoundQuality(62, Optional.of(0.98219), 118_432, Optional.of(150_000), 3);
    private static final FoundQuality FREE = new FoundQuality(40, Optional.empty(), 900, Optional.empty(), 1);

    @Test
    void aSimilarityIsNeverRoundedUp() {
        assertThat(QualityText.quality(FOUND)).isEqualTo("62; similarity=0.9821");
        assertThat(QualityText.quality(FREE)).isEqualTo("40");
    }

    @Test
    void theBudgetIsToldWhereThereIsOne() {
        assertThat(QualityText.budget(FOUND)).hasValue("118432/150000");
        assertThat(QualityText.budget(FREE)).isEmpty();
    }

    @Test
    void whatIsKeptIsReadAgain() {
        assertThat(QualityText.parse(QualityText.print(FREE))).hasValue(FREE);
        assertThat(QualityText.parse(QualityText.print(FOUND)))
                .hasValue(new FoundQuality(62, Optional.of(0.9821), 118_432, Optional.of(150_000), 3));
        assertThat(QualityText.parse("")).isEmpty();
        assertThat(QualityText.parse("62; similarity=high")).isEmpty();
    }
}
