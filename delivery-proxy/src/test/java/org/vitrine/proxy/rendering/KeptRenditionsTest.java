package org.vitrine.proxy.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.proxy.delivery.Answer.header;

import java.awt.Color;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.proxy.delivery.Gallery;
import org.vitrine.proxy.delivery.Rules;
import org.vitrine.proxy.iiif.IiifSettings;
import org.vitrine.proxy.iiif.SizeLimits;
import org.vitrine.proxy.purge.SurrogateKey;
import org.vitrine.proxy.transform.ImageTransformer;
import org.vitrine.proxy.transform.TransformLimits;

/** All that is kept of an asset goes when it is told to: its picture, what its quality came to, a viewer's tile. */
class KeptRenditionsTest {

    private static final IiifSettings IIIF = new IiifSettings(
            4000, new SizeLimits(4000, 4000, Optional.empty()), false, List.of(), Duration.ofMinutes(1));

    @TempDir
    Path root;

    private ImageTransformer engine;
    private Gallery gallery;
    private AssetKey key;

    @BeforeEach
    void open() throws Exception {
        engine = ImageTransformer.create(TransformLimits.DEFAULT);
        gallery = new Gallery(root, engine, Optional.of(IIIF));
        gallery.put(Rules.withCeiling(gallery.preset("hero"), 100_000));
        key = gallery.exhibit("balloon.jpg").painted(1200, 900, Color.RED).hang();
        assertThat(ask()).containsExactly("Vitrine; fwd=miss; stored", "Vitrine; fwd=miss; stored");
        assertThat(ask()).containsExactly("Vitrine; hit", "Vitrine; hit");
    }

    @AfterEach
    void close() {
        gallery.close();
        engine.close();
    }

    @Test
    void withItsAsset() throws Exception {
        assertThat(gallery.keeping().drop(Set.of(SurrogateKey.asset(key)))).isEqualTo(3);
        assertThat(ask()).containsExactly("Vitrine; fwd=miss; stored", "Vitrine; fwd=miss; stored");
    }

    @Test
    void withItsSource() throws Exception {
        assertThat(gallery.keeping().drop(Set.of(SurrogateKey.source("photos"))))
                .isEqualTo(3);
        assertThat(ask()).containsExactly("Vitrine; fwd=miss; stored", "Vitrine; fwd=miss; stored");
    }

    @Test
    void withItsPresetButForTheTileWhichFollowsNone() throws Exception {
        assertThat(gallery.keeping().drop(Set.of(SurrogateKey.preset("hero")))).isEqualTo(2);
        assertThat(ask()).containsExactly("Vitrine; fwd=miss; stored", "Vitrine; hit");
    }

    @Test
    void andWhatIsKnownOfAPictureIsNeverTakenForOne() throws Exception {
        gallery.sourceAnswers(false);
        assertThat(header(gallery.get(key + "/hero/b.jpg?w=960"), "Content-Type"))
                .isEqualTo("image/jpeg");
        assertThat(gallery.get(key + "/hero/b.jpg?w=960").body()).startsWith(0xFF, 0xD8);
    }

    /** How the cache came by a picture and by a tile. */
    private List<String> ask() throws Exception {
        String picture = header(gallery.get(key + "/hero/b.jpg?w=480"), "Cache-Status");
        String tile = header(gallery.getAt("/iiif/3/" + key + "/0,0,512,512/512,512/0/default.jpg"), "Cache-Status");
        return List.of(picture.replaceAll("; ttl=.*", ""), tile.replaceAll("; ttl=.*", ""));
    }
}
