package org.vitrine.proxy.transform;

import static org.vitrine.proxy.transform.HostileDocuments.BOX;
import static org.vitrine.proxy.transform.HostileDocuments.document;
import static org.vitrine.proxy.transform.HostileDocuments.latin;
import static org.vitrine.proxy.transform.HostileDocuments.stream;
import static org.vitrine.proxy.transform.HostileMaster.refused;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;

/** Documents of few bytes, each with a stream that unpacks to hundreds of megabytes in another place of a page. */
final class HostileStreams {

    private static final int MEGABYTES = 200;
    private static final String PDF = "application/pdf";
    private static final String PACKED = " /Filter /FlateDecode";
    private static final String FORM = "/Type /XObject /Subtype /Form /BBox [0 0 200 200]";
    private static final String GROUP = FORM + " /Group << /S /Transparency /CS /DeviceRGB >>";

    private HostileStreams() {}

    static Stream<HostileMaster> all() {
        byte[] nothing = Masters.deflated(new byte[1 << 20], MEGABYTES);
        return Stream.of(
                refused("contents-that-inflate-together.pdf", PDF, contentsThatInflateTogether()),
                refused("lzw-that-inflates.pdf", PDF, lzwThatInflates()),
                refused("group-that-inflates.pdf", PDF, drawing("/F Do", "/XObject << /F", GROUP + PACKED, nothing)),
                refused("mask-that-inflates.pdf", PDF, maskThatInflates(nothing)),
                refused("stamp-that-inflates.pdf", PDF, stampThatInflates(nothing)),
                refused("glyph-that-inflates.pdf", PDF, glyphThatInflates(nothing)),
                refused(
                        "pattern-that-inflates.pdf",
                        PDF,
                        drawing(
                                "/Pattern cs /P scn 0 0 200 200 re f",
                                "/Pattern << /P",
                                "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9"
                                        + " /YStep 9 /Resources << >>" + PACKED,
                                nothing)),
                refused("picture-in-the-drawing-that-inflates.pdf", PDF, pictureInTheDrawing(nothing)),
                refused("picture-with-a-mask-of-20000.pdf", PDF, pictureWithAMaskOf20000()),
                refused(
                        "jpeg-larger-than-said.pdf",
                        PDF,
                        drawing(
                                "200 0 0 200 0 0 cm /I Do",
                                "/XObject << /I",
                                picture(1, 1, "/DeviceRGB") + " /Filter /DCTDecode",
                                jpegClaiming20000())),
                refused(
                        "fax-larger-than-said.pdf",
                        PDF,
                        drawing(
                                "200 0 0 200 0 0 cm /I Do",
                                "/XObject << /I",
                                picture(1, 1, "/DeviceGray").replace("Component 8", "Component 1")
                                        + " /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 60000 /Rows 60000 >>",
                                new byte[64])));
    }

    /** Each of them alone would do. */
    private static byte[] contentsThatInflateTogether() {
        return document(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R " + BOX + " /Contents [" + "4 0 R ".repeat(100) + "] >>",
                stream(PACKED, Masters.deflated(latin(" ".repeat(1 << 20)), 20)));
    }

    private static byte[] lzwThatInflates() {
        return document(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R " + BOX + " /Contents 4 0 R >>",
                stream("/Filter /LZWDecode", spacesInLzw(MEGABYTES)));
    }

    /** Ever longer runs of spaces until the table is full, and then its longest again and again (ISO 32000-2, 7.4.4). */
    private static byte[] spacesInLzw(int megabytes) {
        int longest = 4094;
        int repeated = megabytes * ((1 << 20) / (longest - 256));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        long held = 256 << 9 | ' ';
        int bits = 18;
        for (int code = 258; code <= longest + repeated; code++) {
            int width = Math.min(12, 32 - Integer.numberOfLeadingZeros(code + 1));
            held = held << width | Math.min(code, longest);
            bits += width;
            while (bits >= 8) {
                bits -= 8;
                packed.write((int) (held >> bits));
                held &= (1L << bits) - 1;
            }
        }
        return packed.toByteArray();
    }

    private static byte[] maskThatInflates(byte[] nothing) {
        return document(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R " + BOX + " /Contents 4 0 R /Resources << /ExtGState << /G << /SMask"
                        + " << /S /Luminosity /G 5 0 R >> >> >> >> >>",
                stream("", latin("/G gs 0 0 200 200 re f")),
                stream(GROUP + PACKED, nothing));
    }

    private static byte[] stampThatInflates(byte[] nothing) {
        return document(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R " + BOX + " /Contents 4 0 R /Annots [<< /Type /Annot /Subtype /Stamp"
                        + " /Rect [0 0 200 200] /F 4 /AP << /N 5 0 R >> >>] >>",
                stream("", latin("0 0 9 9 re f")),
                stream(FORM + PACKED, nothing));
    }

    private static byte[] glyphThatInflates(byte[] nothing) {
        return drawing(
                "BT /T 20 Tf 10 10 Td (a) Tj ET",
                "/Font << /T << /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0]"
                        + " /FirstChar 97 /LastChar 97 /Widths [1000] /Encoding << /Differences [97 /a] >>"
                        + " /Resources << >> /CharProcs << /a",
                PACKED,
                nothing);
    }

    private static byte[] pictureInTheDrawing(byte[] nothing) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(latin("BI /W 1 /H 1 /BPC 8 /CS /G /F /Fl ID "));
        content.writeBytes(nothing);
        content.writeBytes(latin("\nEI\n"));
        return document(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R " + BOX + " /Contents 4 0 R >>",
                stream("", content.toByteArray()));
    }

    private static byte[] pictureWithAMaskOf20000() {
        return document(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R " + BOX + " /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>",
                stream("", latin("200 0 0 200 0 0 cm /I Do")),
                stream(picture(1, 1, "/DeviceGray") + " /SMask 6 0 R", new byte[1]),
                stream(picture(20_000, 20_000, "/DeviceGray") + PACKED, Masters.deflated(new byte[1 << 20], 400)));
    }

    private static byte[] jpegClaiming20000() {
        byte[] jpeg = Masters.jpeg(Scene.painted(16, 16, BufferedImage.TYPE_INT_RGB));
        for (int i = 0; i < jpeg.length - 8; i++) {
            if (jpeg[i] == (byte) 0xFF && (jpeg[i + 1] == (byte) 0xC0 || jpeg[i + 1] == (byte) 0xC2)) {
                jpeg[i + 5] = jpeg[i + 7] = 20_000 >> 8;
                jpeg[i + 6] = jpeg[i + 8] = (byte) 20_000;
                return jpeg;
            }
        }
        throw new IllegalStateException("No frame header.");
    }

    private static String picture(int width, int height, String colours) {
        return "/Type /XObject /Subtype /Image /Width " + width + " /Height " + height
                + " /BitsPerComponent 8 /ColorSpace " + colours;
    }

    /** A page whose drawing uses one stream, named by the end of what the resources say of it. */
    private static byte[] drawing(String content, String resource, String entries, byte[] used) {
        int open = resource.split("<<", -1).length - resource.split(">>", -1).length;
        return document(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R " + BOX + " /Contents 4 0 R /Resources << " + resource + " 5 0 R"
                        + " >>".repeat(open) + " >> >>",
                stream("", latin(content)),
                stream(entries, used));
    }
}
