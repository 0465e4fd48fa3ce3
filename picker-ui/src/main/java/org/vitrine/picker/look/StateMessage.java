package org.vitrine.picker.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** A whole area's message: what is the case, what it means, and what can be done. */
public final class StateMessage extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * @param id names the state, for style sheets and tests
     * @param actions what can be done, the likeliest first
     */
    public StateMessage(String id, String icon, String heading, String text, Component... actions) {
        setId(id);
        addClassName("state");
        Icon drawing = new Icon(icon);
        drawing.addClassName("state-icon");
        Div buttons = new Div(actions);
        buttons.addClassName("state-actions");
        add(drawing, new H2(heading), new Paragraph(text), buttons);
    }
}
