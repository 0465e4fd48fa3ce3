package org.vitrine.sample.document;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.brush.Ink;
import org.vitrine.sample.lettering.Typeface;
import org.vitrine.sample.scene.Commission;
import org.vitrine.sample.scene.Scene;

/** The A4 pages of a document. Lengths are in points, and y runs down from the top edge. */
public final class Pages {

    public static final float WIDTH = PDRectangle.A4.getWidth();
    public static final float HEIGHT = PDRectangle.A4.getHeight();

    private static final float PIXELS_PER_POINT = 2.2f;

    private final PDDocument document;
    private final Map<Typeface, PDFont> fonts = new EnumMap<>(Typeface.class);

    public Pages(PDDocument document) {
        this.document = document;
    }

    /** What one page is filled with. */
    @FunctionalInterface
    public interface Content {
        void write(Page page) throws IOException;
    }

    public void add(Content content) throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        try (PDPageContentStream stream = new PDPageContentStream(document, sheet)) {
            content.write(new Page(stream));
        }
    }

    private PDFont font(Typeface face) throws IOException {
        PDFont known = fonts.get(face);
        if (known != null) {
            return known;
        }
        try (InputStream file = face.open()) {
            PDFont loaded = PDType0Font.load(document, file);
            fonts.put(face, loaded);
            return loaded;
        }
    }

    /** One page being filled. */
    public final class Page {

        private final PDPageContentStream stream;

        private Page(PDPageContentStream stream) {
            this.stream = stream;
        }

        public void picture(Scene scene, String mood, float x, float y, float width, float height) throws IOException {
            Canvas canvas = Canvas.opaque(Math.round(width * PIXELS_PER_POINT), Math.round(height * PIXELS_PER_POINT));
            scene.paint(canvas, new Commission(mood, List.of()));
            stream.drawImage(
                    JPEGFactory.createFromImage(document, canvas.image(), 0.86f),
                    x,
                    HEIGHT - y - height,
                    width,
                    height);
        }

        public void box(float x, float y, float width, float height, int rgb) throws IOException {
            stream.setNonStrokingColor(Ink.of(rgb));
            stream.addRect(x, HEIGHT - y - height, width, height);
            stream.fill();
        }

        public void line(Typeface face, float size, int rgb, float x, float baseline, String text) throws IOException {
            Color colour = Ink.of(rgb);
            stream.beginText();
            stream.setNonStrokingColor(colour);
            stream.setFont(font(face), size);
            stream.newLineAtOffset(x, HEIGHT - baseline);
            stream.showText(text);
            stream.endText();
        }

        /** Running text, broken between words to fit a width; answers the baseline below the last line. */
        public float paragraph(Typeface face, float size, int rgb, float x, float baseline, float width, String text)
                throws IOException {
            float y = baseline;
            for (String line : broken(font(face), size, width, text)) {
                line(face, size, rgb, x, y, line);
                y += size * 1.5f;
            }
            return y;
        }

        private static List<String> broken(PDFont font, float size, float width, String text) throws IOException {
            List<String> lines = new ArrayList<>();
            StringBuilder line = new StringBuilder();
            for (String word : text.split(" ")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && font.getStringWidth(longer) / 1000 * size > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? word : " " + word);
            }
            lines.add(line.toString());
            return lines;
        }
    }
}
