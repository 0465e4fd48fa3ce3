package org.vitrine.servlet.tag;

import jakarta.servlet.jsp.JspException;
import jakarta.servlet.jsp.PageContext;
import jakarta.servlet.jsp.tagext.DynamicAttributes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.client.facts.FactsAnswer;
import org.vitrine.client.facts.FactsQuestion;
import org.vitrine.client.picture.Attribute;
import org.vitrine.client.picture.PictureMarkup;
import org.vitrine.client.picture.Setting;

/**
 * A responsive picture: {@code <dam:picture reference="${page.hero}" preset="hero" sizes="100vw"/>}. Attributes that it
 * does not know, such as {@code class}, go to the image.
 */
public final class PictureTag extends AssetTag implements DynamicAttributes {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,60}");

    private final List<Attribute> attributes = new ArrayList<>();
    private String sizes = "100vw";
    private boolean first;
    private boolean credit;

    /** What the page's author says of the picture; the asset's own text if this is empty. */
    public void setAlt(String alt) {
        attributes.add(Attribute.plain("alt", alt));
    }

    /** How wide it is shown, as on {@code <img>}. */
    public void setSizes(String sizes) {
        this.sizes = sizes;
    }

    /** Whether it is the first thing a reader sees. */
    public void setFirst(boolean first) {
        this.first = first;
    }

    /** Whether it stands in a figure with its credit line. */
    public void setCredit(boolean credit) {
        this.credit = credit;
    }

    @Override
    public void setDynamicAttribute(@Nullable String namespace, String name, @Nullable Object value)
            throws JspException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!NAME.matcher(lower).matches()) {
            throw new JspException("An image has no attribute \"" + name + "\".");
        }
        if (value != null) {
            attributes.add(Attribute.plain(lower, value.toString()));
        }
    }

    @Override
    void print(PageContext page, PictureMarkup markup, FactsQuestion question, FactsAnswer answer) throws IOException {
        Setting setting = new Setting(sizes, first, attributes);
        page.getOut()
                .print(credit ? markup.figure(question, answer, setting) : markup.picture(question, answer, setting));
    }
}
