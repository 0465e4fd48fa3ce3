package org.vitrine.picker.detail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** A section of named facts. */
final class FactList extends Section {

    private static final long serialVersionUID = 1L;

    private final DescriptionList list = new DescriptionList();

    FactList(String id, String heading) {
        setId(id);
        addClassNames("section", "facts");
        add(new H3(heading), list);
    }

    FactList fact(String name, String value) {
        return fact(name, new Span(value));
    }

    FactList fact(String name, Component value) {
        Div line = new Div(new DescriptionList.Term(name), new DescriptionList.Description(value));
        list.getElement().appendChild(line.getElement());
        return this;
    }
}
