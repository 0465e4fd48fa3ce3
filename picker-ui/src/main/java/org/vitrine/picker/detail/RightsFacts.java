package org.vitrine.picker.detail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Span;
import java.net.URI;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.governance.Governance;
import org.vitrine.core.governance.RightsWindow;
import org.vitrine.core.governance.UsageTerms;
import org.vitrine.picker.standing.Badges;
import org.vitrine.picker.wording.Words;

/** Whether, when and where the asset may be used, and what must be said with it. */
final class RightsFacts {

    private RightsFacts() {}

    static FactList of(Asset asset, Words words) {
        Governance governance = asset.governance();
        UsageTerms terms = governance.terms();
        FactList list = new FactList("picker-rights", words.say("detail.rights"))
                .fact(
                        words.say("rights.approval"),
                        words.say("approval." + governance.approval().token()))
                .fact(words.say("rights.window"), window(governance.window(), words))
                .fact(words.say("rights.markets"), markets(terms, words))
                .fact(
                        words.say("rights.channels"),
                        terms.channels().isEmpty()
                                ? words.say("rights.all-channels")
                                : words.list(terms.channels().stream().toList()));
        terms.credit().ifPresent(credit -> list.fact(words.say("rights.credit"), credit));
        terms.copyright().ifPresent(notice -> list.fact(words.say("rights.copyright"), notice));
        terms.licence().ifPresent(licence -> list.fact(words.say("rights.licence"), link(licence, words)));
        return list;
    }

    private static String markets(UsageTerms terms, Words words) {
        return terms.markets().isEmpty()
                ? words.say("rights.all-markets")
                : words.list(terms.markets().stream().map(words::country).toList());
    }

    private static String window(RightsWindow window, Words words) {
        String from = window.from().map(words::moment).orElse("");
        String until =
                window.until().map(end -> words.moment(Badges.lastMoment(end))).orElse("");
        if (from.isEmpty() && until.isEmpty()) {
            return words.say("rights.unlimited");
        }
        if (until.isEmpty()) {
            return words.say("rights.from", from);
        }
        return from.isEmpty() ? words.say("rights.until", until) : words.say("rights.between", from, until);
    }

    private static Component link(URI licence, Words words) {
        Anchor link = new Anchor(licence.toString(), new Span(licence.toString()));
        link.setTarget(AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        link.getElement().setAttribute("title", words.say("rights.opens-window"));
        return link;
    }
}
