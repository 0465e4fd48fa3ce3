package org.vitrine.picker.browse;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.function.Consumer;
import org.vitrine.catalog.search.SearchQuery.Order;
import org.vitrine.picker.look.Icon;
import org.vitrine.picker.wording.Words;

/** Where the editor says what to look for and in which order. */
final class SearchBar extends Header {

    private static final long serialVersionUID = 1L;
    private static final int PATIENCE_MILLIS = 250;

    private final TextField text = new TextField();
    private final Select<Order> order = new Select<>();

    SearchBar(Words words, Consumer<String> searched, Consumer<Order> ordered) {
        addClassName("search-bar");
        text.setId("picker-search");
        text.setPlaceholder(words.say("search.placeholder"));
        text.setAriaLabel(words.say("search.label"));
        text.setPrefixComponent(new Icon("search"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PATIENCE_MILLIS);
        text.setAutofocus(true);
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                searched.accept(change.getValue());
            }
        });
        order.setId("picker-order");
        order.setAriaLabel(words.say("order.label"));
        order.setItems(Order.values());
        order.setItemLabelGenerator(one -> words.say("order." + one.name().toLowerCase(Locale.ROOT)));
        order.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                ordered.accept(change.getValue());
            }
        });
        Button filters = new Button(words.say("filters.open"), new Icon("filter"));
        filters.setId("picker-filters");
        filters.addClassName("filters-button");
        filters.getElement().setAttribute("aria-controls", "picker-facets").setAttribute("aria-expanded", "false");
        Div tools = new Div(order, filters);
        tools.addClassName("search-tools");
        add(text, tools);
    }

    void show(Filters filters) {
        text.setValue(filters.text());
        order.setValue(filters.orderInForce());
    }
}
