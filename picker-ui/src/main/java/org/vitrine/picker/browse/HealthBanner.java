package org.vitrine.picker.browse;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.governance.Verdict.Withheld;
import org.vitrine.core.standing.ReferenceHealth;
import org.vitrine.core.standing.ReferenceHealth.State;
import org.vitrine.picker.look.BadgeLabel;
import org.vitrine.picker.look.Icon;
import org.vitrine.picker.look.Picture;
import org.vitrine.picker.session.PickerSession;
import org.vitrine.picker.standing.Badges;
import org.vitrine.picker.standing.Tone;
import org.vitrine.picker.wording.Words;

/** What has become of the asset that the page uses now. */
final class HealthBanner extends Div {

    private static final long serialVersionUID = 1L;

    HealthBanner(ReferenceHealth health, PickerSession session, Instant now, Consumer<Asset> shown) {
        Words words = session.words();
        setId("picker-health");
        addClassNames("health", Tone.of(health.state()).token());
        getElement()
                .setAttribute("data-state", health.state().name().toLowerCase(Locale.ROOT))
                .setAttribute("role", "region")
                .setAttribute("aria-label", words.say("health.label"));
        health.asset().ifPresent(asset -> add(thumbnail(asset, session)));
        Span title = new Span(health.asset()
                .map(asset -> words.say("health.current", session.title(asset)))
                .orElse(words.say("health.current-unknown")));
        title.addClassName("health-title");
        Span said = new Span(said(health, words, now));
        Div text = new Div(title, said);
        text.addClassName("health-text");
        text.getElement().setAttribute("role", health.state() == State.SOUND ? "status" : "alert");
        add(new Icon(icon(health.state())), text);
        health.asset().ifPresent(asset -> {
            Button show = new Button(words.say("health.show"), press -> shown.accept(asset));
            show.setId("picker-health-show");
            add(show);
        });
    }

    private static Picture thumbnail(Asset asset, PickerSession session) {
        Picture picture = new Picture(asset, session.site());
        picture.addClassName("health-picture");
        return picture;
    }

    private static String said(ReferenceHealth health, Words words, Instant now) {
        String sentence = "health." + health.state().name().toLowerCase(Locale.ROOT);
        return switch (health.state()) {
            case WITHHELD ->
                health.verdict()
                        .filter(Withheld.class::isInstance)
                        .flatMap(verdict -> Badges.standing(verdict, now))
                        .map(badge -> words.say(sentence, BadgeLabel.said(badge, words)))
                        .orElse("");
            case ENDING ->
                health.verdict()
                        .flatMap(verdict -> verdict.until())
                        .map(end -> words.say(sentence, words.moment(Badges.lastMoment(end))))
                        .orElse("");
            case REPLACED, MOVED, SOUND, UNKNOWN, UNREADABLE -> words.say(sentence);
        };
    }

    private static String icon(State state) {
        return switch (state) {
            case UNREADABLE, UNKNOWN, WITHHELD -> "lock";
            case REPLACED, ENDING -> "warning";
            case MOVED -> "info";
            case SOUND -> "check";
        };
    }
}
