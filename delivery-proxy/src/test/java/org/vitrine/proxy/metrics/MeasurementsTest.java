package org.vitrine.proxy.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.refusal.UnusableMaster;
import org.vitrine.core.rendition.Encoding;
import org.vitrine.core.rendition.Fit;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.core.rendition.Quality;
import org.vitrine.proxy.rendering.PictureWriter;
import org.vitrine.proxy.transform.Cut;
import org.vitrine.proxy.transform.TransformOrder;

class MeasurementsTest {

    private static final TransformOrder ORDER = TransformOrder.plain(
            new Cut.Placed(Fit.COVER, Optional.empty(), FocalPoint.CENTRE, 320), ImageFormat.WEBP, 75);

    private final Measurements measurements = new Measurements();

    @AfterEach
    void close() {
        measurements.close();
    }

    @Test
    void aRenditionOverItsBudgetIsCounted() {
        PictureWriter writer = measurements.metered((file, type, order, rule) -> new byte[2000], "any 1.0");

        writer.write(Path.of("a.jpg"), "image/jpeg", ORDER, rule(2000));
        assertThat(scrape()).contains("vitrine_rendition_over_budget_total{format=\"webp\"} 0.0");
        writer.write(Path.of("a.jpg"), "image/jpeg", ORDER, rule(1999));
        assertThat(scrape()).contains("vitrine_rendition_over_budget_total{format=\"webp\"} 1.0");
    }

    @Test
    void whatFailsIsMeasuredApartFromWhatIsMade() {
        PictureWriter broken = measurements.metered(
                (file, type, order, rule) -> {
                    throw new UnusableMaster("This file is broken.", "");
                },
                "any 1.0");

        assertThatThrownBy(() -> broken.write(Path.of("a.jpg"), "image/jpeg", ORDER, rule(2000)))
                .isInstanceOf(UnusableMaster.class);
        assertThat(scrape())
                .contains("vitrine_transform_seconds_count{engine=\"any\",format=\"webp\",outcome=\"failed\"} 1")
                .contains("vitrine_transform_seconds_count{engine=\"any\",format=\"webp\",outcome=\"made\"} 0");
    }

    private String scrape() {
        return measurements.scrape("text/plain");
    }

    private static Encoding rule(int maxBytes) {
        Encoding usual = Encoding.USUAL;
        return new Encoding(
                List.of(ImageFormat.WEBP, ImageFormat.JPEG),
                new Quality.Fixed(75),
                usual.effort(),
                Optional.of(maxBytes),
                usual.colours(),
                usual.mostFrames(),
                usual.rightsKept());
    }
}
