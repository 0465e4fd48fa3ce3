package org.vitrine.sling.text;

import java.util.ResourceBundle;
import org.vitrine.client.facts.FactsAnswer;
import org.vitrine.client.facts.FactsQuestion;
import org.vitrine.client.picture.Attribute;
import org.vitrine.servlet.html.Remarks;
import org.vitrine.sling.picture.State;

/**
 * Tells editors why readers do not see what they have put into a text, in the words of the picture component.
 *
 * @param words in the editor's language
 */
record EditorRemarks(ResourceBundle words) implements Remarks {

    /** The page is the site's and has no style sheet of Vitrine's; as in the picture component's note.jsp. */
    static final String STYLE = "display: inline-block; margin: 0.25em 0.5em 0.25em 0; padding: 0.15em 0.6em;"
            + " border-left: 3px solid #b45309; background: #fef3c7; color: #451a03; font-size: 0.875em; font-style: normal";

    @Override
    public String on(FactsQuestion question, FactsAnswer answer) {
        State state = State.of(answer);
        return state == State.SHOWN
                ? ""
                : "<em class=\"vitrine-note\" style=\"" + STYLE + "\" data-state=\"" + state.word() + "\">"
                        + Attribute.escape(words.getString(State.message(answer))) + "</em>";
    }
}
