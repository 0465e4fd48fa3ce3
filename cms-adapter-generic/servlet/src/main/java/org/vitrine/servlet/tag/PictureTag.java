package org.vitrine.servlet.tag;

import jakarta.servlet.jsp.PageContext;
import java.io.IOException;
import org.vitrine.client.facts.FactsAnswer;
import org.vitrine.client.facts.FactsQuestion;
import org.vitrine.client.picture.Attribute;
import org.vitrine.client.picture.PictureMarkup;
import org.vitrine.client.picture.Setting;

/**
 * A responsive picture: {@code <dam:picture reference="${page.hero}" preset="hero" sizes="100vw"/>}. Attributes that it
 * does not know, such as {@code class}, go to the image.
 */
public final class PictureTag extends ElementTag {

    private String sizes = "100vw";
    private boolean first;
    private boolean credit;

    /** What the page's author says of the picture; the asset's own text if this is empty. */
    public void setAlt(String alt) {
        add(Attribute.plain("alt", alt));
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
    void print(PageContext page, PictureMarkup markup, FactsQuestion question, FactsAnswer answer) throws IOException {
        Setting setting = new Setting(sizes, first, attributes());
        page.getOut()
                .print(credit ? markup.figure(question, answer, setting) : markup.picture(question, answer, setting));
    }
}
