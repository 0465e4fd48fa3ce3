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

    @Override
    public String on(FactsQuestion question, FactsAnswer answer) {
        State state = State.of(answer);
        return state == State.SHOWN
                ? ""
                : "<em class=\"vitrine-note\" style=\"display: block\" data-state=\"" + state.word() + "\">"
                        + Attribute.escape(words.getString(State.message(answer))) + "</em>";
    }
}
