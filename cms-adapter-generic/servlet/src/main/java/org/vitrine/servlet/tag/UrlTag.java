package org.vitrine.servlet.tag;

import jakarta.servlet.jsp.PageContext;
import java.io.IOException;
import java.util.Optional;
import org.vitrine.client.facts.FactsAnswer;
import org.vitrine.client.facts.FactsQuestion;
import org.vitrine.client.picture.Attribute;
import org.vitrine.client.picture.PictureMarkup;

/**
 * Where a browser loads an asset: {@code <a href="<dam:url reference="${page.leaflet}" preset="download"/>">}. With
 * {@code var} it is not printed, but kept under that name in the page.
 */
public final class UrlTag extends AssetTag {

    private Optional<String> variable = Optional.empty();

    public void setVar(String name) {
        variable = Optional.of(name);
    }

    @Override
    void print(PageContext page, PictureMarkup markup, FactsQuestion question, FactsAnswer answer) throws IOException {
        String address = markup.address(question, answer);
        if (variable.isPresent()) {
            page.setAttribute(variable.get(), address);
        } else {
            page.getOut().print(Attribute.escape(address));
        }
    }
}
