package org.vitrine.picker.browse;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Set;
import java.util.function.Consumer;
import org.vitrine.catalog.search.Facet;
import org.vitrine.picker.look.Icon;
import org.vitrine.picker.wording.Words;

/** What narrows the search now, each to be taken back with one press. */
final class FilterChips extends Div {

    private static final long serialVersionUID = 1L;

    private final Words words;
    private final transient Consumer<Filters> changed;

    FilterChips(Words words, Consumer<Filters> changed) {
        this.words = words;
        this.changed = changed;
        addClassName("chips");
        setId("picker-chips");
        getElement().setAttribute("role", "group").setAttribute("aria-label", words.say("chips.label"));
    }

    void show(Filters filters) {
        removeAll();
        if (!filters.text().isBlank()) {
            add(chip("“" + filters.text().strip() + "”", filters.withText("")));
        }
        for (Facet facet : Facet.values()) {
            filters.chosen().getOrDefault(facet, Set.of()).stream()
                    .sorted()
                    .forEach(value -> add(chip(FacetWords.value(facet, value, words), filters.toggled(facet, value))));
        }
        if (filters.narrow()) {
            Button clear = new Button(words.say("chips.clear"), press -> changed.accept(filters.cleared()));
            clear.setId("picker-clear");
            clear.addClassName("chips-clear");
            add(clear);
        }
    }

    private Button chip(String text, Filters without) {
        Button chip = new Button(text, new Icon("close"), press -> changed.accept(without));
        chip.setIconAfterText(true);
        chip.addClassName("chip");
        chip.setAriaLabel(words.say("chips.remove", text));
        return chip;
    }
}
