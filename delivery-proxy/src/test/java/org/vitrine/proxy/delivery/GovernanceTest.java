package org.vitrine.proxy.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.proxy.delivery.Answer.header;

import java.awt.Color;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.core.asset.AssetKey;

/** What may be shown, when and to whom, seen from a browser. */
class GovernanceTest {

    @TempDir
    Path root;

    private Gallery gallery;

    @BeforeEach
    void open() throws Exception {
        gallery = new Gallery(root);
    }

    @AfterEach
    void close() throws Exception {
        gallery.close();
    }

    @Test
    void anApprovedPictureIsShownInTheShapeOfItsPlace() throws Exception {
        AssetKey key = balloon().hang();

        HttpResponse<byte[]> answer = gallery.get(key + "/hero/red-balloon.jpg?w=480");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(answer, "Vitrine-Verdict")).isEqualTo("permitted");
        assertThat(Answer.size(answer)).isEqualTo("480x270");
        assertThat(Answer.colour(answer)).isEqualTo("red");
    }

    private Exhibit balloon() {
        return gallery.exhibit("balloon.jpg").painted(1600, 1200, Color.RED);
    }
}
