package org.vitrine.servlet.tag;

import jakarta.servlet.jsp.JspException;
import jakarta.servlet.jsp.tagext.DynamicAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.client.picture.Attribute;

/** A tag that prints an element. Attributes that it does not know, such as {@code class}, go to that element. */
abstract class ElementTag extends AssetTag implements DynamicAttributes {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,60}");

    private final List<Attribute> attributes = new ArrayList<>();

    @Override
    public final void setDynamicAttribute(@Nullable String namespace, String name, @Nullable Object value)
            throws JspException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!NAME.matcher(lower).matches()) {
            throw new JspException("An element has no attribute \"" + name + "\".");
        }
        if (value != null) {
            add(Attribute.plain(lower, value.toString()));
        }
    }

    final void add(Attribute attribute) {
        attributes.add(attribute);
    }

    final List<Attribute> attributes() {
        return attributes;
    }
}
