package org.vitrine.connectors.metadata;

import java.io.InputStream;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML read without DTDs and entities, and no deeper than any honest file nests. Nothing is ever fetched. */
final class HardenedXml {

    private static final int DEEPEST = 100;

    private HardenedXml() {}

    static XMLStreamReader reader(InputStream bytes) throws XMLStreamException {
        return factory().createXMLStreamReader(bytes);
    }

    private static XMLStreamReader reader(Reader text) throws XMLStreamException {
        return factory().createXMLStreamReader(text);
    }

    /** The depth after an event, given that before it. */
    static int depth(int before, int event) throws XMLStreamException {
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("it refers to an entity, which is not allowed");
        }
        int after = before
                + (event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0);
        if (after > DEEPEST) {
            throw new XMLStreamException("it nests more than " + DEEPEST + " deep");
        }
        return after;
    }

    /**
     * Reads a document to its end.
     *
     * @throws XMLStreamException if it is not well formed, declares a document type, or nests too deep
     */
    static void check(Reader text) throws XMLStreamException {
        XMLStreamReader xml = reader(text);
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new XMLStreamException("it declares a document type, which is not allowed");
            }
            depth = depth(depth, event);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("it refers to another file, which is not allowed");
        });
        // The parser prints to standard error otherwise.
        factory.setXMLReporter((message, type, related, location) -> {});
        return factory;
    }
}
