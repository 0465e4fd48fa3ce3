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

    private static final Pattern RULE = Pattern.compile("([^{}]*+)\\{([^{}]*+)}");
    private static final Pattern SELECTOR = Pattern.compile("[.#]?[\\w-]++");

    /** An element: what it refers to, which selectors of style sheets match it, and what lies in it. */
    private record Node(List<String> references, List<String> selectors, List<Node> children) {}

    private final Path file;
    private final Map<String, Node> byId = new HashMap<>();
    private final Map<String, List<String>> styled = new HashMap<>();
    private final IdentityHashMap<Node, Long> costs = new IdentityHashMap<>();
    private final SvgDashes dashes = new SvgDashes();
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
            if (guard.dashes.tooMany()) {
                throw guard.tooMuch("lines in too many dashes");
            }
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
        Node root = new Node(List.of(), List.of(), new ArrayList<>());
        Deque<Node> path = new ArrayDeque<>(List.of(root));
        boolean styling = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    Node node = enter(xml);
                    dashes.element(xml);
                    path.element().children().add(node);
                    path.push(node);
                    styling = xml.getLocalName().equals("style");
                    if (path.size() > DEEPEST) {
                        throw new UnusableMaster(
                                "The drawing nests its elements deeper than " + DEEPEST + " levels; simplify it.",
                                file.toString());
                    }
                }
                case XMLStreamReader.CHARACTERS -> {
                    if (styling) {
                        style(xml.getText());
                        dashes.styles(xml.getText());
                    }
                }
                case XMLStreamReader.END_ELEMENT -> {
                    path.pop();
                    styling = false;
                }
                default -> {}
            }
        }
        return root;
    }

    private Node enter(XMLStreamReader element) {
        List<String> references = new ArrayList<>();
        List<String> selectors = new ArrayList<>(List.of(element.getLocalName()));
        boolean draws = !NOT_DRAWN.contains(element.getLocalName());
        String id = element.getAttributeValue(null, "id");
        String classes = element.getAttributeValue(null, "class");
        for (int i = 0; draws && i < element.getAttributeCount(); i++) {
            String value = element.getAttributeValue(i);
            if (element.getAttributeLocalName(i).equals("href") && value.startsWith("#")) {
                references.add(value.substring(1));
            } else {
                references.addAll(references(value));
            }
        }
        if (classes != null) {
            for (String name : classes.strip().split("\\s+")) {
                selectors.add("." + name);
            }
        }
        Node node = new Node(references, selectors, new ArrayList<>());
        if (id != null) {
            selectors.add("#" + id);
            byId.putIfAbsent(id, node);
        }
        return node;
    }

    /** Notes which selectors of a style sheet refer to elements; one that matches in part counts as matching. */
    private void style(String css) {
        Matcher rule = RULE.matcher(css);
        while (rule.find()) {
            List<String> references = references(rule.group(2));
            Matcher selector = SELECTOR.matcher(rule.group(1));
            while (!references.isEmpty() && selector.find()) {
                styled.computeIfAbsent(selector.group(), key -> new ArrayList<>())
                        .addAll(references);
            }
        }
    }

    private static List<String> references(String value) {
        return REFERENCE.matcher(value).results().map(found -> found.group(1)).toList();
    }

    private Set<String> allReferences(Node node) {
        Set<String> references = new HashSet<>(node.references());
        for (String selector : node.selectors()) {
            references.addAll(styled.getOrDefault(selector, List.of()));
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
        for (String id : allReferences(node)) {
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
