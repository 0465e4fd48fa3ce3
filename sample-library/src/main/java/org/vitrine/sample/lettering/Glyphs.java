package org.vitrine.sample.lettering;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The outlines of letters, read from font files once and kept open. */
final class Glyphs {

    private static final Map<Typeface, TrueTypeFont> FONTS = new EnumMap<>(Typeface.class);

    /** A letter one em high, and how far the next one stands from it. */
    record Glyph(Shape shape, double advance) {}

    private Glyphs() {}

    // FontBox reads glyphs lazily from one stream, so two painters must not letter at the same moment.
    static synchronized Glyph of(Typeface face, int codePoint) {
        try {
            TrueTypeFont font = FONTS.get(face);
            if (font == null) {
                font = parse(face);
                FONTS.put(face, font);
            }
            int id = font.getUnicodeCmapLookup().getGlyphId(codePoint);
            double em = font.getUnitsPerEm();
            GlyphData data = font.getGlyph().getGlyph(id);
            Shape shape = data == null ? new Path2D.Double() : data.getPath();
            return new Glyph(
                    AffineTransform.getScaleInstance(1 / em, 1 / em).createTransformedShape(shape),
                    font.getAdvanceWidth(id) / em);
        } catch (IOException e) {
            throw new UncheckedIOException("The font of " + face + " cannot be read.", e);
        }
    }

    private static TrueTypeFont parse(Typeface face) throws IOException {
        try (InputStream stream = face.open()) {
            return new TTFParser().parse(new RandomAccessReadBuffer(stream));
        }
    }
}
