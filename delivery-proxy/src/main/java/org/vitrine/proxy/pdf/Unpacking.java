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
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;
import org.vitrine.core.refusal.UnusableMaster;

/**
 * Unpacks streams to see how large they become (ISO 32000-2, 7.4), and looks at the size that a packed picture claims.
 *
 * @param allowed bytes of a stream once unpacked
 * @param mostPixels of a picture
 */
record Unpacking(Path file, long allowed, long mostPixels) {

    /** What may be held between two filters: PDFBox holds it, too. */
    private static final long MOST_BETWEEN = 64L << 20;

    /** A row of samples, which predictors hold twice. */
    private static final long MOST_ROW = 1L << 20;

    private static final Set<COSName> JPEG = Set.of(COSName.DCT_DECODE, COSName.DCT_DECODE_ABBREVIATION);
    private static final Set<COSName> FAX = Set.of(COSName.CCITTFAX_DECODE, COSName.CCITTFAX_DECODE_ABBREVIATION);

    private static final Set<COSName> LZW = Set.of(COSName.LZW_DECODE, COSName.LZW_DECODE_ABBREVIATION);

    /** No reader of these is here. */
    private static final Set<COSName> OTHER_PICTURES = Set.of(COSName.JPX_DECODE, COSName.JBIG2_DECODE);

    /**
     * How many bytes a content becomes; 0 if no filter packs it, or only one of pictures.
     *
     * @throws UnusableMaster if they are too many, or a picture in it is too large
     */
    long measure(InputStream content, COSBase named, COSDictionary parameters) throws IOException {
        List<COSName> filters = filters(named);
        InputStream packed = content;
        long bytes = 0;
        for (int i = 0; i < filters.size(); i++) {
            COSName filter = filters.get(i);
            if (JPEG.contains(filter)) {
                admitJpeg(packed);
                return bytes;
            }
            COSDictionary how = parameters(parameters, i);
            if (FAX.contains(filter)) {
                int rows = Math.max(how.getInt(COSName.ROWS, 0), parameters.getInt(COSName.HEIGHT, COSName.H, 0));
                admitPixels(how.getInt(COSName.COLUMNS, 1728), rows);
                return bytes;
            }
            if (OTHER_PICTURES.contains(filter)) {
                return bytes;
            }
            admitRow(how);
            // PDFBox's table of LZW codes grows with what they stand for.
            long most = LZW.contains(filter) ? Math.min(allowed, MOST_BETWEEN) : allowed;
            boolean last = i == filters.size() - 1;
            Counted unpacked = last ? new Counted(most) : new Kept(Math.min(most, MOST_BETWEEN));
            FilterFactory.INSTANCE.getFilter(filter).decode(packed, unpacked, parameters, i);
            bytes = unpacked.count;
            if (unpacked instanceof Kept kept) {
                packed = new ByteArrayInputStream(kept.bytes.toByteArray());
            }
        }
        return bytes;
    }

    private void admitJpeg(InputStream content) throws IOException {
        try (ImageInputStream jpeg = ImageIO.createImageInputStream(content)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(jpeg);
            if (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    reader.setInput(jpeg, true, true);
                    admitPixels(reader.getWidth(0), reader.getHeight(0));
                } finally {
                    reader.dispose();
                }
            }
        }
    }

    private void admitPixels(long width, long height) {
        if (width > 0 && height > 0 && width > mostPixels / height) {
            throw new UnusableMaster(
                    "The document holds a picture of more than " + mostPixels / 1_000_000
                            + " megapixels; store a simpler one.",
                    file + ": " + width + " x " + height);
        }
    }

    private void admitRow(COSDictionary how) {
        double bits = (double) how.getInt(COSName.COLUMNS, 1)
                * how.getInt(COSName.COLORS, 1)
                * how.getInt(COSName.BITS_PER_COMPONENT, 8);
        if (how.getInt(COSName.PREDICTOR, 1) > 1 && bits / 8 > MOST_ROW) {
            throw tooLarge(MOST_ROW);
        }
    }

    /** The refusal of what becomes larger than allowed. */
    UnusableMaster tooLarge() {
        return tooLarge(allowed);
    }

    private UnusableMaster tooLarge(long most) {
        return new UnusableMaster(
                "The document unpacks to too much at once; store a simpler one.",
                file + ": more than " + most + " bytes");
    }

    private static List<COSName> filters(COSBase named) {
        return switch (named) {
            case COSName one -> List.of(one);
            case COSArray several ->
                several.toList().stream()
                        .filter(COSName.class::isInstance)
                        .map(COSName.class::cast)
                        .toList();
            case null, default -> List.of();
        };
    }

    /** How a filter is to be used. */
    private static COSDictionary parameters(COSDictionary stream, int filter) {
        return switch (stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP)) {
            case COSDictionary one -> one;
            case COSArray several
            when filter < several.size() && several.getObject(filter) instanceof COSDictionary own -> own;
            case null, default -> new COSDictionary();
        };
    }

    /** Counts what is written, up to a bound. */
    private class Counted extends OutputStream {

        private final long most;
        private long count;

        Counted(long most) {
            this.most = most;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            count += length;
            if (count > most) {
                throw tooLarge(most);
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("The document takes too long to unpack.");
            }
        }
    }

    /** Keeps it, too. */
    private final class Kept extends Counted {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Kept(long most) {
            super(most);
        }

        @Override
        public void write(byte[] written, int from, int length) {
            super.write(written, from, length);
            bytes.write(written, from, length);
        }
    }
}
