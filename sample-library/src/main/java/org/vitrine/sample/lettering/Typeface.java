package org.vitrine.sample.lettering;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.InputStream;

/**
 * The typefaces that come with the library, as outlines. Glyphs are read from the font files themselves, not through
 * the platform's fonts: a server without a single font installed letters the same posters.
 */
public enum Typeface {
    /** A soft, heavy serif for headlines. */
    DISPLAY("fraunces-bold.ttf"),
    /** A slender italic for second lines. */
    ITALIC("fraunces-italic.ttf"),
    /** A geometric sans for running text. */
    TEXT("outfit-regular.ttf"),
    /** The same, stronger. */
    STRONG("outfit-semibold.ttf"),
    /** A narrow poster face. */
    POSTER("anton-regular.ttf");

    private final String file;

    Typeface(String file) {
        this.file = file;
    }

    /** The font file, to be embedded in documents. */
    public InputStream open() {
        InputStream stream = Typeface.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException("The font " + file + " is missing from the sample library's jar.");
        }
        return stream;
    }

    /**
     * A line of text as a shape that begins at 0, 0 and stands on the baseline.
     *
     * @param size height of the type in units
     * @param spacing added between letters, as a share of the size
     */
    public Shape outline(String text, double size, double spacing) {
        Path2D line = new Path2D.Double();
        double x = 0;
        for (int code : text.codePoints().toArray()) {
            Glyphs.Glyph glyph = Glyphs.of(this, code);
            AffineTransform placed = new AffineTransform(size, 0, 0, -size, x, 0);
            line.append(placed.createTransformedShape(glyph.shape()), false);
            x += (glyph.advance() + spacing) * size;
        }
        return line;
    }
}
