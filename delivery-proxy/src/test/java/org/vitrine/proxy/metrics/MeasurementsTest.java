package org.vitrine.proxy.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.refusal.UnusableMaster;
import org.vitrine.core.rendition.Encoding;
import org.vitrine.core.rendition.Fit;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.core.rendition.Quality;
import org.vitrine.proxy.cache.RenditionLabel;
import org.vitrine.proxy.rendering.PictureWriter;
import org.vitrine.proxy.rendering.WarmingState;
import org.vitrine.proxy.transform.Cut;
import org.vitrine.proxy.transform.TransformOrder;

class MeasurementsTest {

    private static final TransformOrder ORDER = TransformOrder.plain(
            new Cut.Placed(Fit.COVER, Optional.empty(), FocalPoint.CENTRE, 320), ImageFormat.WEBP, 75);

    private static final RenditionLabel OF =
            new RenditionLabel(new AssetKey("zjzrwk6fxzf7kz"), "photos", "hero", "", "", 320, ImageFormat.WEBP);

    private final Measurements measurements = new Measurements();

    @AfterEach
    void close() {
        measurements.close();
    }

    @Test
    void aRenditionOverItsBudgetIsCounted() {
        PictureWriter writer = measurements.metered((file, type, order, rule, of) -> new byte[2000], "any 1.0");

        writer.write(Path.of("a.jpg"), "image/jpeg", ORDER, rule(2000), OF);
        assertThat(scrape()).contains("vitrine_rendition_over_budget_total{format=\"webp\"} 0.0");
        writer.write(Path.of("a.jpg"), "image/jpeg", ORDER, rule(1999), OF);
        assertThat(scrape()).contains("vitrine_rendition_over_budget_total{format=\"webp\"} 1.0");
    }

    @Test
    void whatFailsIsMeasuredApartFromWhatIsMade() {
        PictureWriter broken = measurements.metered(
                (file, type, order, rule, of) -> {
                    throw new UnusableMaster("This file is broken.", "");
                },
                "any 1.0");

        assertThatThrownBy(() -> broken.write(Path.of("a.jpg"), "image/jpeg", ORDER, rule(2000), OF))
                .isInstanceOf(UnusableMaster.class);
        assertThat(scrape())
                .contains("vitrine_transform_seconds_count{engine=\"any\",format=\"webp\",outcome=\"failed\"} 1")
                .contains("vitrine_transform_seconds_count{engine=\"any\",format=\"webp\",outcome=\"made\"} 0");
    }

    @Test
    void whatACacheSaysOfOneAnswerAloneMakesNoMeterOfItsOwn() {
        RequestMeter meter = measurements.requests();
        for (int i = 0; i < 5; i++) {
            meter.answered(200, "permitted", "Vitrine; hit; ttl=" + i + "; key=\"" + i + "\"", 1_000_000);
        }
        meter.answered(200, "permitted; stale", "Vitrine; fwd=stale; fwd-status=504", 1_000_000);

        assertThat(meter.kinds()).isEqualTo(2);
        assertThat(scrape())
                .contains("vitrine_answers_total{cache=\"hit\",reason=\"none\",status=\"200\",verdict=\"permitted\"} 5")
                .contains("vitrine_answers_total{cache=\"stale\",");
    }

    @Test
    void whatWaitsToBeMadeAheadIsTold() {
        measurements.watchWarming(() -> new WarmingState(3, 2, 1, 0));
        measurements.watchMezzanines(() -> 4);

        assertThat(scrape())
                .contains("vitrine_warming_waiting 3")
                .contains("vitrine_warming_made_total 2")
                .contains("vitrine_mezzanine_waiting 4");
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
