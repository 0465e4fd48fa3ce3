package org.vitrine.proxy.transform;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a picture came to be, as its XMP says in {@code Iptc4xmpExt:DigitalSourceType}: a term of IPTC's vocabulary, such
 * as {@code trainedAlgorithmicMedia}.
 *
 * @param term letters only
 * @see <a href="https://cv.iptc.org/newscodes/digitalsourcetype/">IPTC digital source types</a>
 */
record DigitalSource(String term) {

    static final String NAMESPACE = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    static final String PROPERTY = "DigitalSourceType";

    private static final Logger LOG = LoggerFactory.getLogger(DigitalSource.class);

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String VOCABULARY = "http://cv.iptc.org/newscodes/digitalsourcetype/";
    private static final Pattern WRITTEN =
            Pattern.compile("https?://cv\\.iptc\\.org/newscodes/digitalsourcetype/([A-Za-z]{1,60})/?");

    /** Editing histories fill megabytes; more is no one's metadata. */
    private static final int LONGEST = 4 << 20;

    private static final int DEEPEST = 100;

    private static final QName NAME = new QName(NAMESPACE, PROPERTY);

    /** Holds the descriptions, whose attributes and elements are the picture's properties. */
    private static final QName LIST = new QName(RDF, "RDF");

    /** What a packet says; one that cannot be read, declares a document type, or uses own words, says nothing. */
    static Optional<DigitalSource> of(byte[] xmp) {
        if (xmp.length > LONGEST) {
            return Optional.empty();
        }
        try {
            return find(factory().createXMLStreamReader(new ByteArrayInputStream(xmp)));
        } catch (XMLStreamException | RuntimeException unreadable) {
            // The parser trips over some malformed text instead of refusing it.
            LOG.debug("A master's XMP cannot be read: {}", unreadable.toString());
            return Optional.empty();
        }
    }

    private static Optional<DigitalSource> find(XMLStreamReader xml) throws XMLStreamException {
        int depth = 0;
        int description = DEEPEST;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("it declares a document type, which is not allowed");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                description = xml.getName().equals(LIST) ? depth + 1 : description;
                Optional<DigitalSource> found = depth == description
                        ? parse(xml.getAttributeValue(NAMESPACE, PROPERTY))
                        : depth == description + 1 && xml.getName().equals(NAME) ? value(xml) : Optional.empty();
                if (found.isPresent()) {
                    return found;
                }
            }
            if (xml.getEventType() == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            if (depth > DEEPEST) {
                throw new XMLStreamException("it nests more than " + DEEPEST + " deep");
            }
        }
        return Optional.empty();
    }

    private static Optional<DigitalSource> value(XMLStreamReader property) throws XMLStreamException {
        String resource = property.getAttributeValue(RDF, "resource");
        return parse(resource == null ? property.getElementText() : resource);
    }

    private static Optional<DigitalSource> parse(@Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        Matcher matcher = WRITTEN.matcher(written.strip());
        return matcher.matches() ? Optional.of(new DigitalSource(matcher.group(1))) : Optional.empty();
    }

    /** The term's address in IPTC's vocabulary. */
    String address() {
        return VOCABULARY + term;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLReporter((message, type, related, location) -> {});
        return factory;
    }
}
