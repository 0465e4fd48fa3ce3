package org.vitrine.connectors.metadata;

import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Copies one element out of a document, with the namespaces it uses. */
final class XmlCopy {

    private final XMLStreamWriter out;

    XmlCopy(StringWriter to) throws XMLStreamException {
        XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();
        factory.setProperty(XMLOutputFactory.IS_REPAIRING_NAMESPACES, true);
        out = factory.createXMLStreamWriter(to);
    }

    void event(int event, XMLStreamReader from) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> open(from);
            case XMLStreamConstants.END_ELEMENT -> out.writeEndElement();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> out.writeCharacters(from.getText());
            default -> {
                // Comments and processing instructions mean nothing in metadata.
            }
        }
    }

    void open(XMLStreamReader from) throws XMLStreamException {
        out.writeStartElement(prefix(from.getPrefix()), from.getLocalName(), namespace(from.getNamespaceURI()));
        for (int i = 0; i < from.getAttributeCount(); i++) {
            String namespace = namespace(from.getAttributeNamespace(i));
            if (namespace.equals(XMLConstants.XML_NS_URI)) {
                out.writeAttribute("xml", namespace, from.getAttributeLocalName(i), from.getAttributeValue(i));
            } else if (namespace.isEmpty()) {
                out.writeAttribute(from.getAttributeLocalName(i), from.getAttributeValue(i));
            } else {
                out.writeAttribute(
                        prefix(from.getAttributePrefix(i)),
                        namespace,
                        from.getAttributeLocalName(i),
                        from.getAttributeValue(i));
            }
        }
    }

    void close() throws XMLStreamException {
        out.close();
    }

    private static String prefix(String prefix) {
        return prefix == null ? "" : prefix;
    }

    private static String namespace(String namespace) {
        return namespace == null ? "" : namespace;
    }
}
