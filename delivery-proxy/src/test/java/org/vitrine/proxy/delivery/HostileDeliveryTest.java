package org.vitrine.proxy.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.proxy.delivery.Answer.header;

import java.awt.Color;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.proxy.iiif.IiifSettings;
import org.vitrine.proxy.iiif.SizeLimits;
import org.vitrine.proxy.transform.HostileMaster;
import org.vitrine.proxy.transform.ThumbnailatorTransformer;
import org.vitrine.proxy.transform.TransformLimits;

/** Whatever a DAM holds, nobody is ever given half a picture, and no half picture is kept. */
class HostileDeliveryTest {

    @TempDir
    private Path folder;

    @Test
    void nothingPartialIsServedOrKept() throws Exception {
        TransformLimits strict =
                new TransformLimits(20_000_000, 50_000_000, Duration.ofSeconds(3), 1, 1, Duration.ofSeconds(10));
        IiifSettings viewers = new IiifSettings(
                4096, new SizeLimits(2048, 2048, Optional.empty()), false, List.of(), Duration.ofMinutes(1));
        try (ThumbnailatorTransformer engine = new ThumbnailatorTransformer(strict);
                Gallery gallery = new Gallery(folder, engine, Optional.of(viewers))) {
            // Those that only take long are covered where engines are tested; here each would be waited for twice.
            for (HostileMaster file :
                    HostileMaster.all().stream().filter(HostileMaster::refused).toList()) {
                AssetKey key = gallery.exhibit(file.name())
                        .content(file.content(), AssetKind.IMAGE, file.mediaType())
                        .hang();
                HttpResponse<byte[]> answer = gallery.get(key + "/hero/a.jpg?w=480");
                assertThat(header(answer, "Vitrine-Verdict")).as(file.name()).isEqualTo("broken");
                assertThat(Answer.size(answer)).isEqualTo("480x270");
                assertThat(gallery.getAt("/iiif/3/" + key + "/full/max/0/default.jpg")
                                .statusCode())
                        .as(file.name())
                        .isEqualTo(502);
            }
            assertThat(kept()).as("the neutral drawing alone").hasSize(1);

            AssetKey good =
                    gallery.exhibit("good.jpg").painted(960, 540, Color.RED).hang();
            assertThat(Answer.colour(gallery.get(good + "/hero/a.jpg?w=480"))).isEqualTo("red");
            assertThat(kept()).hasSize(2);
        }
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
