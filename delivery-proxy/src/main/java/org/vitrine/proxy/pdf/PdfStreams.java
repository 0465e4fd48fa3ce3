package org.vitrine.proxy.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.vitrine.core.refusal.UnusableMaster;

/**
 * Refuses streams of a document that inflate beyond all measure, before PDFBox unpacks them into memory, whatever they
 * are for: content, groups, masks, patterns, glyphs, fonts, profiles. Each is measured by unpacking it without keeping
 * it; what a stream's own length allows says little, as many that are allowed alone may be held at once.
 */
public final class PdfStreams {

    /** What the streams of a document may unpack to together, however often each of them is; but for its pictures. */
    private static final long MOST = 128L << 20;

    /** Not counted: drawn again and again, such as glyphs, and few of them lie in each other. */
    private static final long SMALL = 64L << 10;

    private static final int BYTES_PER_PIXEL = 8;

    private final Path file;
    private final long mostPixels;
    private long left = MOST;

    PdfStreams(Path file, long mostPixels) {
        this.file = file;
        this.mostPixels = mostPixels;
    }

    /** Those of a document that {@link PdfFile} opened. */
    public static PdfStreams of(PDDocument document) {
        return ((BoundedDocument) document.getDocument()).streams();
    }

    /**
     * Admits what a page is drawn with: all of it is held at once.
     *
     * @throws UnusableMaster if it is too much
     */
    public void admit(PDPage page) throws IOException {
        long allowed = MOST;
        Iterator<PDStream> contents = page.getContentStreams();
        while (contents.hasNext()) {
            allowed -= measure(contents.next().getCOSObject(), allowed);
        }
    }

    /**
     * Admits a picture that lies in a page's drawing.
     *
     * @throws UnusableMaster if it unpacks to too much
     */
    public void admit(COSDictionary picture, byte[] content) throws IOException {
        COSBase filters = picture.getDictionaryObject(COSName.F, COSName.FILTER);
        count(unpacking(left).measure(new ByteArrayInputStream(content), filters, picture));
    }

    /** Admits a stream that is about to be unpacked. */
    void admit(COSStream stream) throws IOException {
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            long pixels = Math.min(mostPixels, pixels(stream));
            measure(stream, Math.max(MOST, BYTES_PER_PIXEL * pixels));
        } else {
            count(measure(stream, left));
        }
    }

    /**
     * Bytes of a stream once unpacked; 0 if it is read as it lies in the file.
     *
     * @throws UnusableMaster if there are more than allowed
     */
    long measure(COSStream stream, long allowed) throws IOException {
        try (InputStream content = stream.createRawInputStream()) {
            return unpacking(allowed).measure(content, stream.getFilters(), stream);
        }
    }

    /** As {@link #measure} of a stream whose bytes become objects in memory, packed or not. */
    long measureObjects(COSStream stream, long allowed) throws IOException {
        if (stream.getLength() > allowed) {
            throw unpacking(allowed).tooLarge();
        }
        return Math.max(stream.getLength(), measure(stream, allowed));
    }

    private void count(long bytes) {
        if (bytes > SMALL) {
            left -= bytes;
        }
    }

    private Unpacking unpacking(long allowed) {
        return new Unpacking(file, allowed, mostPixels);
    }

    private static long pixels(COSDictionary picture) {
        return Math.max(0L, picture.getInt(COSName.WIDTH)) * Math.max(0L, picture.getInt(COSName.HEIGHT));
    }
}
