package org.vitrine.magnolia.rendering;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Entities;

/** Those of Magnolia's templating functions that the module calls. */
public final class Cmsfn {

    private final String language;
    private final boolean editing;
    private final IdentityHashMap<Map<?, ?>, Map<?, ?>> plain = new IdentityHashMap<>();

    Cmsfn(String language, boolean editing) {
        this.language = language;
        this.editing = editing;
    }

    /** What templates find as content: every text HTML-escaped. */
    Map<String, Object> escape(Map<?, ?> content) {
        Map<String, Object> escaped = new LinkedHashMap<>();
        content.forEach((name, value) -> escaped.put(String.valueOf(name), escaped(value)));
        plain.put(escaped, content);
        return escaped;
    }

    private Object escaped(Object value) {
        return switch (value) {
            case String text -> Entities.escape(text).replace("\"", "&quot;");
            case Map<?, ?> node -> escape(node);
            default -> value;
        };
    }

    public Map<?, ?> decode(Map<?, ?> content) {
        return plain.get(content);
    }

    public Collection<?> children(Map<?, ?> content) {
        return content.values().stream().filter(Map.class::isInstance).toList();
    }

    public String language() {
        return language;
    }

    public boolean isEditMode() {
        return editing;
    }
}
