package org.vitrine.proxy.transform;

import static org.vitrine.proxy.transform.HostileMaster.endured;
import static org.vitrine.proxy.transform.HostileMaster.refused;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Documents that cost more than they show. Written by hand: a library would not write them. */
final class HostileDocuments {

    static final String BOX = "/MediaBox [0 0 200 200]";

    private HostileDocuments() {}

    static Stream<HostileMaster> all() {
        return Stream.of(
                endured(
                        "content-that-inflates.pdf",
                        "application/pdf",
                        page(
                                BOX,
                                stream("/Filter /FlateDecode", Masters.deflated(latin("0 0 m 9 9 l S "), 8_000_000)))),
                refused(
                        "inflates-twice.pdf",
                        "application/pdf",
                        page(
                                BOX,
                                stream(
                                        "/Filter [/FlateDecode /FlateDecode]",
                                        Masters.deflated(Masters.deflated(new byte[1 << 20], 2_100))))),
                refused("form-that-inflates.pdf", "application/pdf", formThatInflates()),
                refused("objects-that-inflate.pdf", "application/pdf", objectsThatInflate(200)),
                refused("objects-of-20-megabytes.pdf", "application/pdf", objectsIn("", new byte[20 << 20])),
                refused("table-that-inflates.pdf", "application/pdf", tableThatInflates()),
                refused(
                        "page-of-200-inches.pdf",
                        "application/pdf",
                        page("/MediaBox [0 0 14400 14400]", stream("", new byte[0]))),
                endured("form-of-itself.pdf", "application/pdf", formOfItself()),
                endured("pattern-of-itself.pdf", "application/pdf", patternOfItself()),
                refused(
                        "page-tree-of-itself.pdf",
                        "application/pdf",
                        document("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 1 >>")),
                endured("deep-page-tree.pdf", "application/pdf", deepPageTree()),
                refused(
                        "claims-1e7-points.pdf",
                        "application/pdf",
                        page("/MediaBox [0 0 10000000 10000000]", stream("", new byte[0]))),
                refused("no-area.pdf", "application/pdf", page("/MediaBox [5 5 5 5]", stream("", new byte[0]))),
                endured(
                        "not-a-number.pdf",
                        "application/pdf",
                        page("/MediaBox [0 0 1e400 nan]", stream("", new byte[0]))),
                endured("picture-of-50000.pdf", "application/pdf", pictureOf50000()),
                endured(
                        "deep-arrays.pdf",
                        "application/pdf",
                        page(BOX + " /Deep " + "[".repeat(50_000) + "]".repeat(50_000), stream("", new byte[0]))),
                endured(
                        "states-without-end.pdf",
                        "application/pdf",
                        page(BOX, stream("/Filter /FlateDecode", Masters.deflated(latin("q "), 5_000_000)))),
                refused(
                        "no-page.pdf",
                        "application/pdf",
                        document("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 1 >>")));
    }

    private static byte[] formOfItself() {
        return document(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R " + BOX + " /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>",
                stream("", latin("/F Do /F Do")),
                stream(
                        "/Type /XObject /Subtype /Form /BBox [0 0 200 200] /Resources << /XObject << /F 5 0 R >> >>",
                        latin("/F Do /F Do 0 0 9 9 re f")));
    }

    private static byte[] formThatInflates() {
        return document(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R " + BOX + " /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>",
                stream("", latin("/F Do")),
                stream(
                        "/Type /XObject /Subtype /Form /BBox [0 0 200 200] /Filter /FlateDecode",
                        Masters.deflated(new byte[1 << 20], 200)));
    }

    /** The catalog stands in an object stream, behind megabytes of nothing. */
    static byte[] objectsThatInflate(int megabytes) {
        return objectsIn("/Filter /FlateDecode", Masters.deflated(latin(" ".repeat(1 << 20)), megabytes));
    }

    private static byte[] objectsIn(String filter, byte[] packed) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(latin("%PDF-1.7\n"));
        int objects = pdf.size();
        pdf.writeBytes(latin("3 0 obj\n"));
        pdf.writeBytes(stream("/Type /Obj#53tm /N 2 /First 10 " + filter, packed));
        pdf.writeBytes(latin("\nendobj\n"));
        int table = pdf.size();
        byte[] entries = {0, 0, 0, 0, 0, 2, 0, 3, 0, 0, 2, 0, 3, 0, 1, 1, 0, (byte) objects, 0, 0, 0, 0, 0, 0, 0};
        pdf.writeBytes(latin("4 0 obj\n"));
        pdf.writeBytes(stream("/Type /XRef /Size 5 /W [1 2 2] /Root 1 0 R", entries));
        pdf.writeBytes(latin("\nendobj\nstartxref\n" + table + "\n%%EOF\n"));
        return pdf.toByteArray();
    }

    private static byte[] tableThatInflates() {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(latin("%PDF-1.7\n"));
        int table = pdf.size();
        pdf.writeBytes(latin("1 0 obj\n"));
        pdf.writeBytes(stream(
                "/Type /XRef /Size 200000000 /W [1 0 0] /Root 1 0 R /Filter /FlateDecode",
                Masters.deflated(new byte[1 << 20], 200)));
        pdf.writeBytes(latin("\nendobj\nstartxref\n" + table + "\n%%EOF\n"));
        return pdf.toByteArray();
    }

    private static byte[] patternOfItself() {
        String tile = "/Pattern cs /P scn 0 0 200 200 re f";
        String resources = "/Resources << /Pattern << /P 5 0 R >> >>";
        return document(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R " + BOX + " /Contents 4 0 R " + resources + " >>",
                stream("", latin(tile)),
                stream(
                        "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.01 /YStep 0.01 "
                                + resources,
                        latin(tile)));
    }

    private static byte[] deepPageTree() {
        int depth = 20_000;
        List<Object> objects = new ArrayList<>(List.of("<< /Type /Catalog /Pages 2 0 R >>"));
        for (int i = 0; i < depth; i++) {
            objects.add("<< /Type /Pages /Kids [" + (i + 3) + " 0 R] /Count 1 >>");
        }
        objects.add("<< /Type /Page " + BOX + " >>");
        return document(objects.toArray());
    }

    private static byte[] pictureOf50000() {
        return document(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R " + BOX + " /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>",
                stream("", latin("200 0 0 200 0 0 cm /I Do")),
                stream(
                        "/Type /XObject /Subtype /Image /Width 50000 /Height 50000 /BitsPerComponent 8"
                                + " /ColorSpace /DeviceRGB /Filter /FlateDecode",
                        Masters.deflated(new byte[1 << 20], 100)));
    }

    static byte[] page(String entries, byte[] content) {
        return document(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R " + entries + " /Contents 4 0 R >>",
                content);
    }

    static byte[] stream(String entries, byte[] content) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        stream.writeBytes(latin("<< /Length " + content.length + " " + entries + " >>\nstream\n"));
        stream.writeBytes(content);
        stream.writeBytes(latin("\nendstream"));
        return stream.toByteArray();
    }

    /** Objects numbered from 1, of which the first is the catalog. */
    static byte[] document(Object... objects) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(latin("%PDF-1.7\n"));
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            table.append(String.format("%010d 00000 n \n", pdf.size()));
            pdf.writeBytes(latin((i + 1) + " 0 obj\n"));
            pdf.writeBytes(objects[i] instanceof byte[] bytes ? bytes : latin(objects[i].toString()));
            pdf.writeBytes(latin("\nendobj\n"));
        }
        int start = pdf.size();
        pdf.writeBytes(latin("xref\n0 " + (objects.length + 1) + "\n" + table + "trailer\n<< /Size "
                + (objects.length + 1) + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n"));
        return pdf.toByteArray();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
