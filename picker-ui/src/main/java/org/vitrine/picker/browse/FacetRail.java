package org.vitrine.picker.browse;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.vitrine.catalog.search.Facet;
import org.vitrine.catalog.search.SearchResult.Count;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.picker.look.Icon;
import org.vitrine.picker.session.PickerSession;
import org.vitrine.picker.wording.Words;

/** The values a search can be narrowed to, each with how much it would find. A drawer where the screen is narrow. */
final class FacetRail extends Aside {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN_AT_ONCE = 8;

    /** Values beyond these are found faster by typing them. */
    private static final int MOST = 40;

    private final transient PickerSession session;
    private final Div groups = new Div();
    private final Set<Facet> unfolded = EnumSet.noneOf(Facet.class);
    private final transient BiConsumer<Facet, String> toggled;

    FacetRail(PickerSession session, BiConsumer<Facet, String> toggled) {
        this.session = session;
        this.toggled = toggled;
        setId("picker-facets");
        addClassName("rail");
        getElement().setAttribute("aria-label", session.words().say("filters.label"));
        Button close = new Button(new Icon("close"));
        close.setId("picker-facets-close");
        close.setAriaLabel(session.words().say("filters.close"));
        Div head = new Div(new H2(session.words().say("filters.label")), close);
        head.addClassName("rail-head");
        groups.addClassName("rail-groups");
        add(head, groups);
    }

    void show(Map<Facet, List<Count>> facets, Filters filters) {
        groups.removeAll();
        for (Facet facet : Facet.values()) {
            List<Count> values = offered(facet, facets.getOrDefault(facet, List.of()), filters);
            boolean choice =
                    values.size() > 1 || locked(facet) || filters.chosen().containsKey(facet);
            if (!values.isEmpty() && choice) {
                groups.add(group(facet, values, filters));
            }
        }
    }

    /** The counted values that this session may choose, and ticked ones that find nothing any more. */
    private List<Count> offered(Facet facet, List<Count> counts, Filters filters) {
        List<Count> values = new ArrayList<>(counts.stream()
                .filter(count -> allowed(facet, count.value()))
                .limit(MOST)
                .toList());
        for (String ticked : filters.chosen().getOrDefault(facet, Set.of())) {
            if (values.stream().noneMatch(count -> count.value().equals(ticked))) {
                values.add(new Count(ticked, 0));
            }
        }
        return values;
    }

    private boolean allowed(Facet facet, String value) {
        return switch (facet) {
            case KIND ->
                session.kinds().isEmpty()
                        || session.kinds().stream().map(AssetKind::token).anyMatch(value::equals);
            case SOURCE -> session.site().picksFrom(value);
            case STATUS, TAG, ORIENTATION, LANGUAGE -> true;
        };
    }

    /** The place takes one kind: the choice is made, and shown as made. */
    private boolean locked(Facet facet) {
        return facet == Facet.KIND && session.kinds().size() == 1;
    }

    private FieldSet group(Facet facet, List<Count> values, Filters filters) {
        Words words = session.words();
        FieldSet group = new FieldSet(FacetWords.name(facet, words));
        group.addClassName("facet");
        group.getElement().setAttribute("data-facet", facet.token());
        Div rest = new Div();
        for (int i = 0; i < values.size(); i++) {
            Count count = values.get(i);
            boolean ticked = filters.has(facet, count.value());
            Div line = line(facet, count, ticked);
            if (i < SHOWN_AT_ONCE || ticked) {
                group.add(line);
            } else {
                rest.add(line);
            }
        }
        if (rest.getComponentCount() > 0) {
            NativeDetails more = new NativeDetails(words.say("facet.more", rest.getComponentCount()), rest);
            more.setOpen(unfolded.contains(facet));
            more.addToggleListener(toggle -> remember(facet, toggle.isOpened()));
            group.add(more);
        }
        if (locked(facet)) {
            Span note = new Span(words.say("facet.locked"));
            note.addClassName("facet-note");
            group.add(note);
        }
        return group;
    }

    private Div line(Facet facet, Count count, boolean ticked) {
        Words words = session.words();
        Checkbox box = new Checkbox(FacetWords.value(facet, count.value(), words));
        box.setValue(ticked || locked(facet));
        box.setEnabled(!locked(facet));
        box.getElement().setAttribute("data-value", count.value());
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                toggled.accept(facet, count.value());
            }
        });
        Span matches = new Span(words.number(count.matches()));
        matches.addClassName("facet-count");
        Div line = new Div(box, matches);
        line.addClassName("facet-value");
        return line;
    }

    private void remember(Facet facet, boolean open) {
        if (open) {
            unfolded.add(facet);
        } else {
            unfolded.remove(facet);
        }
    }
}
