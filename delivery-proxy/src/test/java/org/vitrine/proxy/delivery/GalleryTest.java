package org.vitrine.proxy.delivery;

import java.awt.Color;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.proxy.transform.ImageTransformer;

/** A test against a running proxy, which it has to itself. */
public abstract class GalleryTest {

    @TempDir
    Path root;

    protected Gallery gallery;

    @BeforeEach
    void open() throws Exception {
        gallery = new Gallery(root, engine(), Optional.empty());
    }

    @AfterEach
    void close() {
        gallery.close();
    }

    /** What cuts its pictures; stays open for the next test. */
    protected ImageTransformer engine() {
        return Gallery.ENGINE;
    }

    /** A red landscape, approved for everyone. */
    protected Exhibit balloon() {
        return gallery.exhibit("balloon.jpg").painted(1600, 1200, Color.RED);
    }
}
