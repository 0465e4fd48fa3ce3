package org.vitrine.proxy.pdf;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * PDFBox's parser, which unpacks object streams and cross-reference streams (ISO 32000-2, 7.5.7 and 7.5.8) into the heap
 * at once: here they are measured before.
 */
final class BoundedParser extends PDFParser {

    /** What the object streams of a document may unpack to together: objects take many times the bytes of their text. */
    private static final long OBJECTS = 16L << 20;

    private final PdfStreams streams;
    private final int mostObjects;
    private final Set<Long> measured = new HashSet<>();
    private long left = OBJECTS;

    BoundedParser(RandomAccessRead content, StreamCacheCreateFunction cache, PdfStreams streams, int mostObjects)
            throws IOException {
        super(content, "", null, null, cache);
        this.streams = streams;
        this.mostObjects = mostObjects;
        document.close();
        document = new BoundedDocument(cache.create(), this, streams);
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary entries) throws IOException {
        COSStream stream = super.parseCOSStream(entries);
        if (entries.getDictionaryObject(COSName.W) instanceof COSArray widths) {
            streams.measure(stream, (long) mostObjects * entryBytes(widths));
        }
        return stream;
    }

    /** Bytes of one entry of a cross-reference stream. */
    private static long entryBytes(COSArray widths) {
        long bytes = 0;
        for (int i = 0; i < widths.size(); i++) {
            bytes += widths.getObject(i) instanceof COSInteger width ? Math.clamp(width.longValue(), 0, 8) : 0;
        }
        return Math.max(1, bytes);
    }

    @Override
    protected COSBase parseObjectStreamObject(long stream, COSObjectKey key) throws IOException {
        // Taken from the pool, where it lies decrypted: what is measured is what is unpacked.
        COSBase holder = document.getObjectFromPool(new COSObjectKey(stream, 0)).getObject();
        if (holder instanceof COSStream objects && measured.add(stream)) {
            left -= streams.measureObjects(objects, left);
        }
        return super.parseObjectStreamObject(stream, key);
    }
}
