package org.vitrine.picker.browse;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.function.Consumer;
import org.vitrine.catalog.search.SearchResult;
import org.vitrine.picker.look.StateMessage;
import org.vitrine.picker.selection.Selection;
import org.vitrine.picker.session.PickerSession;
import org.vitrine.picker.wording.Words;

/** What was found, or why nothing was: the number, what narrows it, the tiles, and one message where there are none. */
final class ResultsPane extends Main {

    private static final long serialVersionUID = 1L;

    private final Words words;
    private final ResultGrid grid;
    private final FilterChips chips;
    private final Span count = new Span();
    private final Div state = new Div();
    private final Button more = new Button();
    private final transient Consumer<Filters> sought;
    private transient Filters filters = Filters.NONE;

    /**
     * @param sought called when the editor wants another search, or the same once more
     * @param wanted called when the editor wants to see more of this one
     */
    ResultsPane(PickerSession session, ResultGrid.Gestures gestures, Consumer<Filters> sought, Runnable wanted) {
        this.words = session.words();
        this.sought = sought;
        this.grid = new ResultGrid(session, gestures);
        this.chips = new FilterChips(words, sought);
        setId("picker-results");
        addClassName("results");
        count.setId("picker-count");
        count.getElement().setAttribute("role", "status");
        more.setId("picker-more");
        more.setText(words.say("results.more"));
        more.addClickListener(press -> wanted.run());
        Div head = new Div(count, chips);
        head.addClassName("results-head");
        add(head, grid, state, more);
    }

    ResultGrid grid() {
        return grid;
    }

    /** Makes room for the answer to another search. */
    void begin(Filters wanted) {
        filters = wanted;
        chips.show(wanted);
        grid.clear();
        state.removeAll();
    }

    /** Adds a slice of what was found. */
    void add(SearchResult found, Selection selection, Instant now) {
        state.removeAll();
        grid.add(found.assets(), selection, now);
        grid.setVisible(found.total() > 0);
        count.setText(words.say("results.count", found.total()));
        more.setVisible(grid.size() < found.total() && !found.assets().isEmpty());
        if (found.total() == 0) {
            state.add(filters.narrow() ? nothing() : empty());
        }
        settle();
    }

    /** Says that the library did not answer. */
    void fail() {
        count.setText(words.say("state.failed.title"));
        more.setVisible(false);
        Button retry = button("state.retry", filters);
        retry.setId("picker-retry");
        state.removeAll();
        state.add(message("failed", "warning", retry));
        settle();
    }

    /** Tells the browser that the answer is there. */
    private void settle() {
        getElement().executeJs("window.vitrineDesk.settle(this)");
    }

    private StateMessage nothing() {
        return message("nothing", "search", button("chips.clear", filters.cleared()));
    }

    private StateMessage empty() {
        return message("empty", "image");
    }

    private StateMessage message(String name, String icon, Button... actions) {
        return new StateMessage(
                "picker-" + name,
                icon,
                words.say("state." + name + ".title"),
                words.say("state." + name + ".text"),
                actions);
    }

    private Button button(String sentence, Filters next) {
        Button button = new Button(words.say(sentence), press -> sought.accept(next));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
