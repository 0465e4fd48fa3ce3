package org.vitrine.picker.browse;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.governance.Verdict;
import org.vitrine.core.governance.Verdict.Withheld;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.reference.AssetReference;
import org.vitrine.picker.look.BadgeLabel;
import org.vitrine.picker.look.Icon;
import org.vitrine.picker.look.Picture;
import org.vitrine.picker.selection.Selection;
import org.vitrine.picker.session.PickerSession;
import org.vitrine.picker.standing.Badge;
import org.vitrine.picker.standing.Badges;
import org.vitrine.picker.standing.Tone;
import org.vitrine.picker.wording.Words;

/** One asset in the grid: its picture, its name, and what an editor must know before using it. */
final class AssetTile extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_LANGUAGES = 4;
    private static final int LONGEST_VERSION = 6;

    private final Span number = new Span();

    AssetTile(Asset asset, PickerSession session, Instant now) {
        Words words = session.words();
        Verdict verdict = session.verdict(asset, now);
        List<Badge> badges = Badges.of(asset, verdict, session.locale(), now);
        String title = session.title(asset);
        addClassName("tile");
        setId("tile-" + asset.key());
        Element tile = getElement();
        tile.setAttribute("role", "option")
                .setAttribute("tabindex", "-1")
                .setAttribute("aria-selected", "false")
                .setAttribute("aria-label", spoken(asset, title, badges, words))
                .setAttribute("data-key", asset.key().value())
                .setAttribute("data-reference", AssetReference.to(asset.key()).toString())
                .setAttribute("data-kind", asset.kind().token())
                .setAttribute("data-status", status(verdict));

        Div picture = new Div(new Picture(asset, session.site()), check(), label(asset, words));
        picture.addClassName("tile-picture");
        badges.stream()
                .filter(badge -> badge.tone() == Tone.BLOCKED || badge.tone() == Tone.WARNING)
                .findFirst()
                .ifPresent(urgent -> picture.add(new BadgeLabel(urgent, words)));
        Span name = new Span(title);
        name.addClassName("tile-title");
        name.setTitle(title);
        Div facts = new Div();
        facts.addClassName("tile-facts");
        facts.add(new Span(String.join(" · ", facts(asset))));
        badges.stream()
                .filter(badge -> badge.tone() == Tone.NOTE || badge.tone() == Tone.PLAIN)
                .forEach(calm -> facts.add(new BadgeLabel(calm, words)));
        add(picture, name, facts);
    }

    /** Shows whether, and as which, it is chosen. */
    void show(Selection selection, Asset asset) {
        boolean chosen = selection.contains(asset.key());
        getElement().setAttribute("aria-selected", String.valueOf(chosen));
        number.setText(
                chosen && selection.multiple()
                        ? String.valueOf(selection.position(asset.key()).orElse(1))
                        : "");
    }

    private Span check() {
        number.addClassName("tile-number");
        Span check = new Span(new Icon("check"), number);
        check.addClassName("tile-check");
        check.getElement().setAttribute("aria-hidden", "true");
        return check;
    }

    private static Span label(Asset asset, Words words) {
        Span kind = new Span(new Icon(asset.kind().token()));
        kind.addClassName("tile-kind");
        kind.setTitle(words.say("kind." + asset.kind().token()));
        return kind;
    }

    private static List<String> facts(Asset asset) {
        List<String> facts = new ArrayList<>();
        asset.master().dimensions().ifPresent(size -> facts.add(size.width() + " × " + size.height()));
        if (asset.version().name().length() <= LONGEST_VERSION) {
            facts.add("v" + asset.version().name());
        }
        String languages = asset.texts().title().byLanguage().keySet().stream()
                .filter(tag -> !tag.equals(LanguageTag.ANY))
                .map(tag -> tag.language().toUpperCase(Locale.ROOT))
                .distinct()
                .limit(MOST_LANGUAGES)
                .collect(Collectors.joining(" "));
        if (!languages.isEmpty()) {
            facts.add(languages);
        }
        return facts;
    }

    private static String spoken(Asset asset, String title, List<Badge> badges, Words words) {
        List<String> parts =
                new ArrayList<>(List.of(title, words.say("kind." + asset.kind().token())));
        badges.forEach(badge -> parts.add(BadgeLabel.said(badge, words)));
        return words.list(parts);
    }

    private static String status(Verdict verdict) {
        return verdict instanceof Withheld withheld ? withheld.reason().token() : "permitted";
    }
}
