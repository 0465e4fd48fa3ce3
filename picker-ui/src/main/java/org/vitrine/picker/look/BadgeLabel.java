package org.vitrine.picker.look;

import com.vaadin.flow.component.html.Span;
import org.vitrine.picker.standing.Badge;
import org.vitrine.picker.wording.Words;

/** A badge with its icon and words. */
public final class BadgeLabel extends Span {

    private static final long serialVersionUID = 1L;

    public BadgeLabel(Badge badge, Words words) {
        addClassNames("badge", badge.tone().token());
        add(new Icon(badge.icon()), new Span(said(badge, words)));
    }

    /** A badge in words, for those who do not see it. */
    public static String said(Badge badge, Words words) {
        return words.say(badge.sentence(), badge.values().toArray());
    }
}
