package org.vitrine.proxy.transform;

import com.github.weisj.jsvg.parser.DocumentLimits;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vitrine.core.refusal.UnusableMaster;

/**
 * Counts what drawing an SVG would cost before it is drawn. Elements may refer to each other ({@code use}, patterns,
 * masks, markers), so that a few lines can stand for billions of shapes, or for themselves.
 */
final class SvgGuard {

    static final DocumentLimits LIMITS = new DocumentLimits(100, 30, 100_000);

    private static final int MOST_BYTES = 10_000_000;
    private static final int MOST_DRAWN = 500_000;
    private static final int DEEPEST = 100;
    private static final Pattern REFERENCE = Pattern.compile("url\\(\\s*['\"]?#([^'\")]+)");

    /** Elements whose references draw nothing: links and animations. */
    private static final Set<String> NOT_DRAWN =
            Set.of("a", "animate", "animateMotion", "animateTransform", "set", "script");

    /** An element: what it refers to, and what lies in it. */
    private record Node(List<String> references, List<Node> children) {}

    private final Path file;
    private final Map<String, Node> byId = new HashMap<>();
    private final IdentityHashMap<Node, Long> costs = new IdentityHashMap<>();
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

    private SvgGuard(Path file) {
        this.file = file;
    }

    /**
     * Checks a drawing.
     *
     * @throws UnusableMaster if it is too large, refers to itself, or multiplies itself beyond measure
     */
    static void check(Path file, byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new UnusableMaster(
                    "The drawing has more than the " + MOST_BYTES + " bytes allowed for an SVG.", file.toString());
        }
        SvgGuard guard = new SvgGuard(file);
        try {
            guard.cost(guard.parse(content));
        } catch (XMLStreamException broken) {
            throw BrokenMaster.unreadable(file, broken.toString());
        }
    }

    /** A reader that fetches nothing: external entities are empty, internal ones bounded by the JDK. */
    static XMLEventReader reader(byte[] content) throws XMLStreamException {
        return factory().createXMLEventReader(new ByteArrayInputStream(content));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    private Node parse(byte[] content) throws XMLStreamException {
        XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(content));
        Node root = new Node(List.of(), new ArrayList<>());
        Deque<Node> path = new ArrayDeque<>(List.of(root));
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                Node node = new Node(references(xml), new ArrayList<>());
                path.element().children().add(node);
                path.push(node);
                String id = xml.getAttributeValue(null, "id");
                if (id != null) {
                    byId.putIfAbsent(id, node);
                }
                if (path.size() > DEEPEST) {
                    throw new UnusableMaster(
                            "The drawing nests its elements deeper than " + DEEPEST + " levels; simplify it.",
                            file.toString());
                }
            } else if (event == XMLStreamReader.END_ELEMENT) {
                path.pop();
            }
        }
        return root;
    }

    private static List<String> references(XMLStreamReader element) {
        if (NOT_DRAWN.contains(element.getLocalName())) {
            return List.of();
        }
        List<String> references = new ArrayList<>();
        for (int i = 0; i < element.getAttributeCount(); i++) {
            String value = element.getAttributeValue(i);
            if (element.getAttributeLocalName(i).equals("href") && value.startsWith("#")) {
                references.add(value.substring(1));
            } else {
                Matcher found = REFERENCE.matcher(value);
                while (found.find()) {
                    references.add(found.group(1));
                }
            }
        }
        return references;
    }

    private long cost(Node node) {
        Long known = costs.get(node);
        if (known != null) {
            return known;
        }
        if (!open.add(node)) {
            throw new UnusableMaster("The drawing refers to itself; mend the reference.", file.toString());
        }
        if (open.size() > DEEPEST * 2) {
            throw tooMuch("references nested too deep");
        }
        long cost = 1;
        for (Node child : node.children()) {
            cost += cost(child);
        }
        for (String id : new HashSet<>(node.references())) {
            Node target = byId.get(id);
            cost += target == null ? 0 : cost(target);
        }
        if (cost > MOST_DRAWN) {
            throw tooMuch("more than " + MOST_DRAWN + " shapes");
        }
        open.remove(node);
        costs.put(node, cost);
        return cost;
    }

    private UnusableMaster tooMuch(String what) {
        return new UnusableMaster(
                "The drawing multiplies its elements beyond what may be drawn; simplify it.", file + ": " + what);
    }
}
