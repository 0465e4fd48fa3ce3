package org.vitrine.picker.look;

import com.vaadin.flow.component.html.Span;

/** A drawing from {@code icons.css}. It never stands alone: words beside it say the same. */
public final class Icon extends Span {

    private static final long serialVersionUID = 1L;

    public Icon(String name) {
        addClassNames("icon", "icon-" + name);
        getElement().setAttribute("aria-hidden", "true");
    }
}
