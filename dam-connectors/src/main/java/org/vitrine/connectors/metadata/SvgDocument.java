package org.vitrine.connectors.metadata;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vitrine.core.asset.Texts;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.locale.LocalizedText;

/** Reads an SVG drawing to its end: its size, its title and description, and XMP in its metadata element (SVG 2). */
final class SvgDocument {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final long LONGEST = 50L * 1024 * 1024;
    private static final int LONGEST_TEXT = 10_000;

    private final XMLStreamReader xml;
    private final Packets packets;
    private final Map<LanguageTag, String> titles = new HashMap<>();
    private final Map<LanguageTag, String> descriptions = new HashMap<>();
    private Optional<Dimensions> size = Optional.empty();
    private int depth;

    /** A drawing's size and its own texts. */
    record Drawing(Dimensions size, Described described) {}

    private SvgDocument(XMLStreamReader xml, Packets packets) {
        this.xml = xml;
        this.packets = packets;
    }

    static Drawing read(Path file, Packets packets) throws IOException, UnreadableFile {
        if (Files.size(file) > LONGEST) {
            throw new UnreadableFile("The SVG file has more than " + LONGEST / 1024 / 1024 + " megabytes.");
        }
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            return new SvgDocument(HardenedXml.reader(bytes), packets).read();
        } catch (XMLStreamException e) {
            String why = String.valueOf(e.getMessage()).replace('\n', ' ');
            throw new UnreadableFile("The SVG file cannot be read: " + why + ".", e);
        }
    }

    private Drawing read() throws XMLStreamException, UnreadableFile {
        while (xml.hasNext()) {
            if (next() == XMLStreamConstants.START_ELEMENT) {
                element();
            }
        }
        Texts texts = new Texts(new LocalizedText(titles), new LocalizedText(descriptions), LocalizedText.NONE);
        return new Drawing(
                size.orElseThrow(() -> new UnreadableFile("The SVG file has no svg element.")),
                new Described(texts, List.of(), EmbeddedRights.NONE));
    }

    private void element() throws XMLStreamException, UnreadableFile {
        boolean drawing = SVG.equals(xml.getNamespaceURI());
        if (depth == 1) {
            if (!drawing || !xml.getLocalName().equals("svg")) {
                throw new UnreadableFile("The file's outermost element is not svg in the namespace " + SVG + ".");
            }
            size = Optional.of(SvgSize.of(
                    xml.getAttributeValue(null, "width"),
                    xml.getAttributeValue(null, "height"),
                    xml.getAttributeValue(null, "viewBox")));
        } else if (depth == 2 && drawing && xml.getLocalName().equals("title")) {
            text(titles);
        } else if (depth == 2 && drawing && xml.getLocalName().equals("desc")) {
            text(descriptions);
        } else if (RDF.equals(xml.getNamespaceURI()) && xml.getLocalName().equals("RDF")) {
            metadata();
        }
    }

    private void text(Map<LanguageTag, String> texts) throws XMLStreamException {
        Optional<String> tag = Optional.ofNullable(xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang"))
                .or(() -> Optional.ofNullable(xml.getAttributeValue(null, "lang")));
        StringBuilder text = new StringBuilder();
        int outside = depth - 1;
        while (depth > outside) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS && text.length() < LONGEST_TEXT) {
                text.append(xml.getText());
            }
        }
        texts.putIfAbsent(tag.flatMap(LanguageTag::parse).orElse(LanguageTag.ANY), text.toString());
    }

    /** Hands over RDF if it is XMP; drawing programs also write other RDF there, which says nothing of rights. */
    private void metadata() throws XMLStreamException {
        StringWriter copied = new StringWriter();
        XmlCopy copy = new XmlCopy(copied);
        copy.open(xml);
        boolean described = false;
        int outside = depth - 1;
        while (depth > outside) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                described |= depth == outside + 2
                        && RDF.equals(xml.getNamespaceURI())
                        && xml.getLocalName().equals("Description");
            }
            copy.event(event, xml);
        }
        copy.close();
        if (described) {
            packets.xmp(copied.toString());
        }
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        depth = HardenedXml.depth(depth, event);
        return event;
    }
}
