package org.vitrine.proxy.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;

/** A document none of whose streams is unpacked before it was admitted. */
final class BoundedDocument extends COSDocument {

    private final RandomAccessStreamCache cache;
    private final ICOSParser parser;
    private final PdfStreams streams;

    /** @param cache closed with the document */
    BoundedDocument(RandomAccessStreamCache cache, ICOSParser parser, PdfStreams streams) {
        super(() -> cache, parser);
        this.cache = cache;
        this.parser = parser;
        this.streams = streams;
    }

    PdfStreams streams() {
        return streams;
    }

    @Override
    public COSStream createCOSStream(COSDictionary entries, long start, long length) throws IOException {
        COSStream stream = new BoundedStream(parser.createRandomAccessReadView(start, length));
        entries.forEach(stream::setItem);
        stream.setKey(entries.getKey());
        return stream;
    }

    private final class BoundedStream extends COSStream {

        BoundedStream(RandomAccessReadView content) throws IOException {
            super(cache, content);
        }

        @Override
        public COSInputStream createInputStream(DecodeOptions options) throws IOException {
            streams.admit(this);
            return super.createInputStream(options);
        }

        @Override
        public RandomAccessRead createView() throws IOException {
            streams.admit(this);
            return super.createView();
        }
    }
}
