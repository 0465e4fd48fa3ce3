package org.vitrine.servlet.html;

import org.vitrine.client.facts.FactsAnswer;
import org.vitrine.client.facts.FactsQuestion;

/** What is said beside references to those who write a page. */
@FunctionalInterface
public interface Remarks {

    /** Nothing is said, as is right for readers. */
    Remarks NONE = (question, answer) -> "";

    /** Markup that may stand within a line; empty for nothing. It stands behind a picture, and before anything else. */
    String on(FactsQuestion question, FactsAnswer answer);
}
