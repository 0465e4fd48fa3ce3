package org.vitrine.sample.lettering;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

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
    private @Nullable TrueTypeFont font;

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
            Glyph glyph = glyph(code);
            AffineTransform placed = new AffineTransform(size, 0, 0, -size, x, 0);
            line.append(placed.createTransformedShape(glyph.shape()), false);
            x += (glyph.advance() + spacing) * size;
        }
        return line;
    }

    private record Glyph(Shape shape, double advance) {}

    // FontBox reads glyphs lazily from one stream, so two painters must not letter at the same moment.
    private synchronized Glyph glyph(int code) {
        try {
            TrueTypeFont opened = font;
            if (opened == null) {
                opened = new TTFParser().parse(new RandomAccessReadBuffer(open()));
                font = opened;
            }
            int id = opened.getUnicodeCmapLookup().getGlyphId(code);
            double em = opened.getUnitsPerEm();
            var data = opened.getGlyph().getGlyph(id);
            Shape shape = data == null ? new Path2D.Double() : data.getPath();
            return new Glyph(
                    AffineTransform.getScaleInstance(1 / em, 1 / em).createTransformedShape(shape),
                    opened.getAdvanceWidth(id) / em);
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + file + " cannot be read.", e);
        }
    }
}
