package org.vitrine.proxy.transform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The XMP packet of a file, found by its own tags, as every reader of files without a grammar does. */
record XmpText(Document document) {

    static XmpText in(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int start = text.indexOf("<x:xmpmeta");
        int end = text.indexOf("</x:xmpmeta>");
        if (start < 0 || end < start) {
            throw new AssertionError("The file has no XMP packet.");
        }
        byte[] packet = text.substring(start, end + "</x:xmpmeta>".length()).getBytes(StandardCharsets.ISO_8859_1);
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return new XmpText(factory.newDocumentBuilder().parse(new ByteArrayInputStream(packet)));
        } catch (SAXException | IOException | ParserConfigurationException broken) {
            throw new AssertionError("The file's XMP packet is broken.", broken);
        }
    }

    String value(String namespace, String name) {
        NodeList found = document.getElementsByTagNameNS(namespace, name);
        if (found.getLength() != 1) {
            throw new AssertionError(found.getLength() + " times " + name);
        }
        return found.item(0).getTextContent();
    }
}
