package org.vitrine.connectors.metadata;

import com.adobe.internal.xmp.XMPConst;
import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPIterator;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.XMPPathFactory;
import com.adobe.internal.xmp.options.ParseOptions;
import com.adobe.internal.xmp.properties.XMPProperty;
import com.adobe.internal.xmp.properties.XMPPropertyInfo;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiPredicate;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.locale.LocalizedText;

/**
 * One XMP packet (ISO 16684-1), asked property by property. Properties are named by namespace and path. One that has
 * another shape than its standard gives it, a text where a structure belongs, is taken as not there.
 */
final class XmpPacket {

    /** In bytes. Editing histories fill megabytes; more is no one's metadata. */
    static final int LONGEST = 4 * 1024 * 1024;

    private static final ParseOptions STRICT = new ParseOptions().setDisallowDoctype(true);

    /** Adobe's parser shares one factory whose settings each call changes. */
    private static final ReentrantLock PARSER = new ReentrantLock();

    private final XMPMeta meta;

    private XmpPacket(XMPMeta meta) {
        this.meta = meta;
    }

    /**
     * Reads a packet.
     *
     * @throws UnreadableFile if it is not XMP, is too long, or declares entities
     */
    static XmpPacket parse(byte[] bytes) throws UnreadableFile {
        if (bytes.length > LONGEST) {
            throw new UnreadableFile(
                    "Its XMP packet has " + bytes.length + " bytes; at most " + LONGEST + " are read.");
        }
        return parse(decoded(bytes));
    }

    /** Reads a packet of characters, as {@link #parse(byte[])}. */
    static XmpPacket parse(String text) throws UnreadableFile {
        PARSER.lock();
        try {
            // What is checked is what is parsed: characters, so that no declared encoding can show another text.
            HardenedXml.check(new StringReader(text));
            return new XmpPacket(XMPMetaFactory.parseFromString(text, STRICT));
        } catch (XMLStreamException e) {
            throw refused(e.getMessage(), e);
        } catch (XMPException e) {
            throw refused(e.getMessage(), e);
        } catch (RuntimeException e) {
            // The parser trips over some malformed RDF instead of refusing it.
            throw refused(e.toString(), e);
        } finally {
            PARSER.unlock();
        }
    }

    /** A simple value, or the first entry of a list. */
    Optional<String> text(String namespace, String path) {
        return strings(namespace, path).stream().findFirst();
    }

    /** The entries of a list; a simple value is a list of one. */
    List<String> strings(String namespace, String path) {
        try {
            List<String> values = new ArrayList<>();
            XMPProperty property = meta.getProperty(namespace, path);
            if (property == null) {
                return values;
            }
            if (!property.getOptions().isArray()) {
                addGiven(values, property);
                return values;
            }
            for (int i = 1; i <= meta.countArrayItems(namespace, path); i++) {
                addGiven(values, meta.getArrayItem(namespace, path, i));
            }
            return values;
        } catch (XMPException e) {
            return List.of();
        }
    }

    /** A text in its languages; one without a language stands for all. */
    LocalizedText localized(String namespace, String name) {
        try {
            XMPProperty property = meta.getProperty(namespace, name);
            if (property == null) {
                return LocalizedText.NONE;
            }
            if (!property.getOptions().isArray()) {
                return text(namespace, name).map(LocalizedText::of).orElse(LocalizedText.NONE);
            }
            Map<LanguageTag, String> texts = new HashMap<>();
            for (int i = 1; i <= meta.countArrayItems(namespace, name); i++) {
                String item = XMPPathFactory.composeArrayItemPath(name, i);
                String text = meta.getPropertyString(namespace, item);
                if (text != null) {
                    texts.putIfAbsent(language(namespace, item), text);
                }
            }
            return new LocalizedText(texts);
        } catch (XMPException e) {
            return LocalizedText.NONE;
        }
    }

    /** How many entries a list has, 0 if it is none. */
    int count(String namespace, String path) {
        try {
            XMPProperty property = meta.getProperty(namespace, path);
            return property == null || !property.getOptions().isArray() ? 0 : meta.countArrayItems(namespace, path);
        } catch (XMPException e) {
            return 0;
        }
    }

    /** Whether any value below a property, given with its path, fits. */
    boolean anyBelow(String namespace, String path, BiPredicate<String, String> fits) {
        try {
            XMPIterator all = meta.iterator(namespace, path, null);
            while (all.hasNext()) {
                XMPPropertyInfo info = (XMPPropertyInfo) all.next();
                if (info.getPath() != null && info.getValue() != null && fits.test(info.getPath(), info.getValue())) {
                    return true;
                }
            }
            return false;
        } catch (XMPException e) {
            return false;
        }
    }

    private LanguageTag language(String namespace, String item) throws XMPException {
        XMPProperty tag = meta.getQualifier(namespace, item, XMPConst.NS_XML, "lang");
        return tag == null || tag.getValue() == null
                ? LanguageTag.ANY
                : LanguageTag.parse(tag.getValue()).orElse(LanguageTag.ANY);
    }

    private static void addGiven(List<String> values, @Nullable XMPProperty property) {
        if (property != null
                && property.getValue() != null
                && !property.getValue().isBlank()) {
            values.add(property.getValue().strip());
        }
    }

    /** The packet's characters; its byte order mark or first bytes say which Unicode encoding it is in. */
    private static String decoded(byte[] bytes) {
        Charset charset = StandardCharsets.UTF_8;
        if (bytes.length >= 4 && bytes[0] == 0 && bytes[1] == 0) {
            charset = Charset.forName("UTF-32BE");
        } else if (bytes.length >= 4 && bytes[1] == 0 && bytes[2] == 0 && bytes[3] == 0) {
            charset = Charset.forName("UTF-32LE");
        } else if (bytes.length >= 2 && (bytes[0] == 0 || (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
        } else if (bytes.length >= 2 && (bytes[1] == 0 || (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
        }
        String text = new String(bytes, charset);
        return trimmed(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** Containers pad packets with spaces and NULs. */
    private static String trimmed(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == 0 || Character.isWhitespace(text.charAt(end - 1)))) {
            end--;
        }
        return text.substring(0, end).stripLeading();
    }

    private static UnreadableFile refused(@Nullable String why, Exception cause) {
        String line =
                why == null ? "it cannot be parsed" : why.lines().findFirst().orElse("");
        return new UnreadableFile("Its XMP packet cannot be read: " + line + ".", cause);
    }
}
