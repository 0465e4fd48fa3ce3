package org.vitrine.picker.browse;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import org.vitrine.picker.look.Icon;
import org.vitrine.picker.wording.Words;

/** What can be done with the choice: always in reach, and never silent about why something cannot. */
final class ActionBar extends Footer {

    private static final long serialVersionUID = 1L;

    private final Words words;
    private final Span summary = new Span();
    private final Button clear = new Button();
    private final Button insert = new Button();

    ActionBar(Words words, Runnable inserted, Runnable cancelled, Runnable cleared) {
        this.words = words;
        addClassName("actions");
        summary.setId("picker-reason");
        summary.getElement().setAttribute("role", "status");
        clear.setText(words.say("actions.clear"));
        clear.setId("picker-clear-selection");
        clear.addClickListener(press -> cleared.run());
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        Button cancel = new Button(words.say("actions.cancel"), press -> cancelled.run());
        cancel.setId("picker-cancel");
        insert.setId("picker-insert");
        insert.addThemeVariants(ButtonVariant.PRIMARY);
        insert.addClickListener(press -> inserted.run());
        insert.getElement().setAttribute("aria-describedby", "picker-reason");
        Div said = new Div(summary, clear);
        said.addClassName("actions-summary");
        Div buttons = new Div(cancel, insert);
        buttons.addClassName("actions-buttons");
        add(said, buttons);
    }

    /** Says that nothing can be inserted, and why. */
    void block(String reason, boolean locked) {
        say(reason, locked ? "lock" : "");
        insert.setText(words.say("actions.insert"));
        insert.setEnabled(false);
        clear.setVisible(false);
    }

    /** Offers to insert. */
    void offer(String what, int count, boolean multiple) {
        say(what, "check");
        insert.setText(multiple && count > 1 ? words.say("actions.insert-many", count) : words.say("actions.insert"));
        insert.setEnabled(true);
        clear.setVisible(multiple && count > 0);
    }

    private void say(String text, String icon) {
        summary.removeAll();
        if (!icon.isEmpty()) {
            summary.add(new Icon(icon));
        }
        summary.add(new Span(text));
    }
}
