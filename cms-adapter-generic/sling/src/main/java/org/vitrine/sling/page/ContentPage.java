package org.vitrine.sling.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.sling.api.resource.Resource;
import org.apache.sling.api.resource.ValueMap;
import org.jspecify.annotations.Nullable;
import org.vitrine.core.locale.LanguageTag;

/**
 * A page of a Sling site.
 *
 * @param resource of the type {@code sling:Page}
 * @param content its {@code jcr:content}
 */
public record ContentPage(Resource resource, Resource content) {

    /** As many references as Vitrine takes of one page. */
    private static final int MOST_PLACES = 1_000;

    /** A page with more components than this is read in part: nobody waits for a page without end. */
    private static final int MOST_COMPONENTS = 10_000;

    /** The page that a resource belongs to. */
    public static Optional<ContentPage> containing(@Nullable Resource any) {
        return ancestors(any).filter(of("sling:Page")).findFirst().flatMap(ContentPage::at);
    }

    /** Every page at and below a resource, at most as many as given. */
    public static List<ContentPage> within(Resource root, int most) {
        List<ContentPage> found = new ArrayList<>();
        Deque<Resource> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty() && found.size() < most) {
            Resource next = open.pop();
            if (of("sling:Page").test(next)) {
                at(next).ifPresent(found::add);
            }
            next.getChildren().forEach(child -> {
                if (!child.getName().equals("jcr:content")) {
                    open.push(child);
                }
            });
        }
        return found;
    }

    private static Optional<ContentPage> at(Resource page) {
        return Optional.ofNullable(page.getChild("jcr:content")).map(content -> new ContentPage(page, content));
    }

    public String path() {
        return resource.getPath();
    }

    public Optional<String> title() {
        return Optional.ofNullable(content.getValueMap().get("jcr:title", String.class));
    }

    /** Whether it can be read by everyone. */
    public boolean published() {
        return content.getValueMap().get("published", false);
    }

    /** The nearest {@code jcr:language}: the page's own, or that of a page, folder or site above. */
    public Optional<LanguageTag> language() {
        return Stream.concat(Stream.of(content), ancestors(resource))
                .flatMap(above -> Stream.concat(Stream.of(above), Stream.ofNullable(above.getChild("jcr:content"))))
                .flatMap(holder -> Stream.ofNullable(holder.getValueMap().get("jcr:language", String.class)))
                .findFirst()
                .flatMap(LanguageTag::parse);
    }

    /** Where people read it, if its site says its address, and in a way that can be read. */
    public Optional<URI> address() {
        return ancestors(resource)
                .filter(of("sling:Site"))
                .findFirst()
                .flatMap(site -> Optional.ofNullable(site.getValueMap().get("sling:url", String.class))
                        .map(String::strip)
                        .filter(url -> url.startsWith("https://") || url.startsWith("http://"))
                        .flatMap(url -> uri((url.endsWith("/") ? url.substring(0, url.length() - 1) : url)
                                + escaped(path().substring(site.getPath().length()))
                                + ".html")));
    }

    private static Optional<URI> uri(String typed) {
        try {
            return Optional.of(new URI(typed));
        } catch (URISyntaxException e) {
            return Optional.empty(); // people type addresses of sites; a page is told without one
        }
    }

    /** Every reference that a property holds, or the text in one, in the order of the page. */
    public List<Place> places() {
        List<Place> places = new ArrayList<>();
        Deque<Resource> open = new ArrayDeque<>(List.of(content));
        for (int read = 0; !open.isEmpty() && read < MOST_COMPONENTS && places.size() < MOST_PLACES; read++) {
            Resource next = open.pop();
            places.addAll(places(next));
            List<Resource> children = new ArrayList<>();
            next.getChildren().forEach(children::add);
            for (int i = children.size() - 1; i >= 0; i--) {
                open.push(children.get(i));
            }
        }
        return places.subList(0, Math.min(places.size(), MOST_PLACES));
    }

    private List<Place> places(Resource component) {
        ValueMap properties = component.getValueMap();
        String within = component.getPath().substring(content.getPath().length());
        List<Place> places = new ArrayList<>();
        for (Map.Entry<String, Object> property : properties.entrySet()) {
            String field = (within + "/" + property.getKey()).substring(1);
            values(property.getValue()).forEach(value -> places.addAll(Place.of(value, properties, field)));
        }
        return places;
    }

    private static Stream<String> values(Object value) {
        if (value instanceof String text) {
            return Stream.of(text);
        }
        return value instanceof String[] texts ? Stream.of(texts) : Stream.empty();
    }

    private static Predicate<Resource> of(String type) {
        return any -> type.equals(any.getValueMap().get("jcr:primaryType", String.class));
    }

    private static Stream<Resource> ancestors(@Nullable Resource any) {
        return Stream.iterate(any, above -> above != null, Resource::getParent);
    }

    private static String escaped(String path) {
        try {
            return new URI("http", "localhost", path, null).getRawPath();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Not a path: " + path, e);
        }
    }
}
