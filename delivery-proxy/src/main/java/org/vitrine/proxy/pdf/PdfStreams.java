package org.vitrine.proxy.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.vitrine.core.refusal.UnusableMaster;

/**
 * Refuses streams of a document that inflate beyond all measure, before PDFBox unpacks them into memory. A stream that
 * cannot become so large, by its own length, is not looked at.
 *
 * @param most bytes that a stream may have once unpacked, and all that a page is drawn with together
 */
public record PdfStreams(Path file, long most) {

    /** How much deflate shrinks at best (RFC 1951); other filters of text shrink less. */
    private static final double MOST_SHRUNK = 1_032;

    /** Their pictures are bounded by their width and height. */
    private static final Set<COSName> PICTURES =
            Set.of(COSName.DCT_DECODE, COSName.JPX_DECODE, COSName.JBIG2_DECODE, COSName.CCITTFAX_DECODE);

    /**
     * Admits what a page is drawn with.
     *
     * @throws UnusableMaster if it is too much
     */
    public void admit(PDPage page) throws IOException {
        long left = most;
        Iterator<PDStream> contents = page.getContentStreams();
        while (contents.hasNext()) {
            left -= unpacked(contents.next().getCOSObject(), left);
        }
    }

    /** Admits what a part of a page is drawn with, or the pixels of a picture. */
    public void admit(COSStream stream) throws IOException {
        unpacked(stream, most);
    }

    /** Admits a stream, and gives how many bytes it has once unpacked. */
    long measure(COSStream stream) throws IOException {
        List<COSName> filters = filters(stream.getFilters());
        return filters.isEmpty() ? stream.getLength() : unpacked(stream, filters, most);
    }

    /** Bytes of a stream once unpacked, at least; 0 if they cannot be too many. */
    private long unpacked(COSStream stream, long allowed) throws IOException {
        List<COSName> filters = filters(stream.getFilters());
        if (filters.isEmpty() || stream.getLength() * Math.pow(MOST_SHRUNK, filters.size()) <= allowed) {
            return 0;
        }
        return unpacked(stream, filters, allowed);
    }

    private long unpacked(COSStream stream, List<COSName> filters, long allowed) throws IOException {
        InputStream packed = stream.createRawInputStream();
        try {
            for (int i = 0; i < filters.size() - 1; i++) {
                Kept kept = new Kept(allowed);
                FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(packed, kept, stream, i);
                packed.close();
                packed = new ByteArrayInputStream(kept.bytes.toByteArray());
            }
            Counted counted = new Counted(allowed);
            FilterFactory.INSTANCE.getFilter(filters.getLast()).decode(packed, counted, stream, filters.size() - 1);
            return counted.count;
        } finally {
            packed.close();
        }
    }

    private static List<COSName> filters(COSBase named) {
        List<COSName> all = switch (named) {
            case COSName one -> List.of(one);
            case COSArray several ->
                several.toList().stream()
                        .filter(COSName.class::isInstance)
                        .map(COSName.class::cast)
                        .toList();
            case null, default -> List.of();
        };
        return all.stream().takeWhile(name -> !PICTURES.contains(name)).toList();
    }

    /** Counts what is written, up to a bound. */
    private class Counted extends OutputStream {

        private final long allowed;
        private long count;

        Counted(long allowed) {
            this.allowed = allowed;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            count += length;
            if (count > allowed) {
                throw new UnusableMaster(
                        "The document unpacks to more than " + (most >> 20) + " MB; store a simpler one.",
                        file.toString());
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("The document takes too long to unpack.");
            }
        }
    }

    /** Keeps it, too. */
    private final class Kept extends Counted {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Kept(long allowed) {
            super(allowed);
        }

        @Override
        public void write(byte[] written, int from, int length) {
            super.write(written, from, length);
            bytes.write(written, from, length);
        }
    }
}
