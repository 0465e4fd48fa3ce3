package org.vitrine.sling.picture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.sling.api.resource.Resource;
import org.apache.sling.api.resource.ValueMap;
import org.vitrine.client.facts.AssetFacts;
import org.vitrine.client.facts.FactsAnswer;
import org.vitrine.client.facts.FactsQuestion;
import org.vitrine.client.picture.Attribute;
import org.vitrine.client.picture.Setting;
import org.vitrine.core.reference.AssetReference;
import org.vitrine.sling.page.ContentPage;
import org.vitrine.sling.page.PageAnswers;
import org.vitrine.sling.page.Place;
import org.vitrine.sling.site.VitrineSite;

/**
 * What a component shows. It is read from these properties: {@code reference}; {@code preset}, the site's first if there
 * is none; {@code alt}, the asset's own if it is empty; {@code sizes} as on {@code <img>}; {@code first}, for the first
 * thing that a reader sees; {@code credit}, false to leave the credit line out; {@code imageClass}.
 */
public final class Picture {

    private final State state;
    private final String markup;
    private final String reason;

    private Picture(State state, String markup, String reason) {
        this.state = state;
        this.markup = markup;
        this.reason = reason;
    }

    /** Draws what a component's properties say. */
    static Picture of(Resource component, VitrineSite site) {
        ValueMap properties = component.getValueMap();
        String stored = properties.get("reference", "").strip();
        if (stored.isEmpty()) {
            return new Picture(State.EMPTY, "", "");
        }
        return Place.reference(stored)
                .map(reference -> drawn(component, reference, site))
                .orElseGet(() -> new Picture(State.MALFORMED, "", ""));
    }

    private static Picture drawn(Resource component, AssetReference reference, VitrineSite site) {
        ValueMap properties = component.getValueMap();
        String preset = Place.preset(properties).orElse(site.presets().get(0));
        Optional<ContentPage> page = ContentPage.containing(component);
        FactsQuestion question = new FactsQuestion(reference, preset, page.flatMap(ContentPage::language));
        FactsAnswer answer = page.map(
                        whole -> PageAnswers.answer(component.getResourceResolver(), whole, List.of(question), site)
                                .get(question))
                .orElseGet(() -> site.facts().ask(question));
        Setting setting =
                new Setting(properties.get("sizes", "100vw"), properties.get("first", false), attributes(properties));
        String markup = properties.get("credit", true)
                ? site.markup().figure(question, answer, setting)
                : site.markup().picture(question, answer, setting);
        return new Picture(State.of(answer), markup, reason(answer));
    }

    private static List<Attribute> attributes(ValueMap properties) {
        return Stream.of(written("alt", properties.get("alt", "")), written("class", properties.get("imageClass", "")))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Attribute> written(String name, String value) {
        return value.isBlank() ? Optional.empty() : Optional.of(Attribute.plain(name, value.strip()));
    }

    private static String reason(FactsAnswer answer) {
        return answer instanceof FactsAnswer.Known known
                ? Optional.of(known.facts().verdict())
                        .flatMap(AssetFacts.Verdict::reason)
                        .orElse("")
                : "";
    }

    /** HTML to print as it is; empty if there is nothing to show. */
    public String getMarkup() {
        return markup;
    }

    /** How it stands, as a word for scripts: {@code shown}, {@code empty}, {@code malformed}, ... */
    public String getState() {
        return state.word();
    }

    /** Why it is withheld, such as {@code expired}; empty if it is not. */
    public String getReason() {
        return reason;
    }
}
