package org.vitrine.proxy.origin.s3;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One page of {@code ListObjectsV2}, asked with {@code encoding-type=url}, so that keys may hold what XML cannot.
 *
 * @param objects in the store's order
 * @param next token of the page after it, empty if it is the last
 */
record ListPage(List<S3Object> objects, Optional<String> next) {

    /** Reads the answer of a store; DTDs and entities are not. */
    static ListPage read(InputStream content) throws IOException {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(content);
            List<S3Object> objects = new ArrayList<>();
            boolean listing = false;
            boolean truncated = false;
            Optional<String> next = Optional.empty();
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "ListBucketResult" -> listing = true;
                        case "IsTruncated" ->
                            truncated = xml.getElementText().strip().equals("true");
                        case "NextContinuationToken" -> next = Optional.of(xml.getElementText());
                        case "Contents" -> objects.add(object(xml));
                        default -> {
                            // What was asked is repeated in the answer.
                        }
                    }
                }
            }
            if (!listing || truncated && next.isEmpty()) {
                throw new IOException("the store's answer is no listing, or not all of one");
            }
            return new ListPage(objects, truncated ? next : Optional.empty());
        } catch (XMLStreamException | DateTimeException | IllegalArgumentException e) {
            throw new IOException("the store's listing cannot be read: " + e.getMessage(), e);
        }
    }

    private static S3Object object(XMLStreamReader xml) throws XMLStreamException {
        String key = "";
        String etag = "";
        long bytes = -1;
        Instant modified = Instant.EPOCH;
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            switch (xml.getLocalName()) {
                case "Key" -> key = URLDecoder.decode(xml.getElementText(), StandardCharsets.UTF_8);
                case "ETag" -> etag = quoted(xml.getElementText().strip());
                case "Size" -> bytes = Long.parseLong(xml.getElementText().strip());
                case "LastModified" ->
                    modified = Instant.parse(xml.getElementText().strip());
                default -> skip(xml);
            }
        }
        if (key.isEmpty() || etag.equals("\"\"") || bytes < 0) {
            throw new IllegalArgumentException("an object without key, tag or size");
        }
        return new S3Object(key, etag, bytes, modified);
    }

    /** Some stores leave out the quotes that they send in responses. */
    private static String quoted(String etag) {
        return etag.startsWith("\"") ? etag : '"' + etag + '"';
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
