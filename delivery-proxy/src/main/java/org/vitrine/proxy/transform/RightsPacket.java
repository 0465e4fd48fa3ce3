package org.vitrine.proxy.transform;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a rights notice as an XMP packet (ISO 16684-1), in the properties of the IPTC Photo Metadata Standard that
 * search engines show: credit line {@code photoshop:Credit}, copyright notice {@code dc:rights}, web statement of rights
 * {@code xmpRights:WebStatement}, licensor {@code plus:Licensor} with {@code plus:LicensorURL}, digital source type
 * {@code Iptc4xmpExt:DigitalSourceType}. A Creative Commons licence is named as {@code cc:license}, too.
 */
final class RightsPacket {

    private static final String META = "adobe:ns:meta/";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
    private static final String RIGHTS = "http://ns.adobe.com/xap/1.0/rights/";
    private static final String PLUS = "http://ns.useplus.org/ldf/xmp/1.0/";
    private static final String CREATIVE_COMMONS = "http://creativecommons.org/ns#";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    /** Keeps a packet within the 64 kilobytes of a JPEG's segment, however its characters are written. */
    private static final int LONGEST = 2_000;

    private RightsPacket() {}

    /** The packet; empty if there is nothing to say. */
    static Optional<byte[]> of(RightsNotice notice, Optional<DigitalSource> master) {
        Optional<DigitalSource> source = notice.origin() ? master : Optional.empty();
        boolean silent = notice.credit().isEmpty()
                && notice.copyright().isEmpty()
                && notice.licence().isEmpty()
                && notice.licensor().isEmpty()
                && source.isEmpty();
        return silent ? Optional.empty() : Optional.of(written(notice, source));
    }

    private static byte[] written(RightsNotice notice, Optional<DigitalSource> source) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
        XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();
        factory.setProperty(XMLOutputFactory.IS_REPAIRING_NAMESPACES, true);
        try {
            XMLStreamWriter xml = factory.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartElement("x", "xmpmeta", META);
            xml.writeStartElement("rdf", "RDF", RDF);
            xml.writeStartElement("rdf", "Description", RDF);
            xml.writeAttribute("rdf", RDF, "about", "");
            if (notice.credit().isPresent()) {
                property(xml, "photoshop", PHOTOSHOP, "Credit", notice.credit().get());
            }
            if (notice.copyright().isPresent()) {
                inEveryLanguage(xml, notice.copyright().get());
                property(xml, "xmpRights", RIGHTS, "Marked", "True");
            }
            if (notice.licence().isPresent()) {
                licence(xml, notice.licence().get());
            }
            if (notice.licensor().isPresent()) {
                licensor(xml, notice.licensor().get());
            }
            if (source.isPresent()) {
                property(
                        xml,
                        "Iptc4xmpExt",
                        DigitalSource.NAMESPACE,
                        DigitalSource.PROPERTY,
                        source.get().address());
            }
            xml.writeEndDocument();
            xml.close();
            return bytes.toByteArray();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Memory takes every text.", impossible);
        }
    }

    private static void licence(XMLStreamWriter xml, String address) throws XMLStreamException {
        property(xml, "xmpRights", RIGHTS, "WebStatement", address);
        if (address.matches("https?://creativecommons\\.org/.*")) {
            xml.writeEmptyElement("cc", "license", CREATIVE_COMMONS);
            xml.writeAttribute("rdf", RDF, "resource", clean(address));
        }
    }

    /** A list of one structure, as PLUS defines it. */
    private static void licensor(XMLStreamWriter xml, String address) throws XMLStreamException {
        xml.writeStartElement("plus", "Licensor", PLUS);
        xml.writeStartElement("rdf", "Seq", RDF);
        xml.writeStartElement("rdf", "li", RDF);
        xml.writeAttribute("rdf", RDF, "parseType", "Resource");
        property(xml, "plus", PLUS, "LicensorURL", address);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void property(XMLStreamWriter xml, String prefix, String namespace, String name, String value)
            throws XMLStreamException {
        xml.writeStartElement(prefix, name, namespace);
        xml.writeCharacters(clean(value));
        xml.writeEndElement();
    }

    private static void inEveryLanguage(XMLStreamWriter xml, String copyright) throws XMLStreamException {
        xml.writeStartElement("dc", "rights", DC);
        xml.writeStartElement("rdf", "Alt", RDF);
        xml.writeStartElement("rdf", "li", RDF);
        xml.writeAttribute("xml", XML, "lang", "x-default");
        xml.writeCharacters(clean(copyright));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** Without the characters that XML cannot hold, not even escaped (XML 1.0, 2.2). */
    private static String clean(String text) {
        return text.codePoints()
                .filter(c ->
                        c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c > 0xFFFF)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
