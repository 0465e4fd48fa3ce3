package org.vitrine.picker.detail;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.locale.LocalizedText;
import org.vitrine.picker.look.Icon;
import org.vitrine.picker.session.PickerSession;
import org.vitrine.picker.standing.LocalText;
import org.vitrine.picker.wording.Words;

/** What pages in each of the site's languages will say of the asset, and where a language has to borrow. */
final class TextTabs extends Section {

    private static final long serialVersionUID = 1L;

    private final transient PickerSession session;

    TextTabs(Asset asset, PickerSession session) {
        this.session = session;
        setId("picker-texts");
        addClassNames("section", "texts");
        add(new H3(session.words().say("detail.texts")));
        Div tabs = new Div();
        tabs.addClassName("tab-list");
        tabs.getElement()
                .setAttribute("role", "tablist")
                .setAttribute("aria-label", session.words().say("detail.texts"));
        add(tabs);
        List<LanguageTag> languages = session.languages();
        for (LanguageTag language : languages) {
            boolean first = language.equals(languages.getFirst());
            tabs.add(tab(language, first));
            add(panel(language, texts(asset, language, languages), first));
        }
    }

    /** The browser moves between tabs by itself, as the pattern of the ARIA authoring practices says. */
    private static NativeButton tab(LanguageTag language, boolean first) {
        NativeButton tab = new NativeButton(language.value());
        tab.setId("tab-" + language);
        tab.addClassName("tab");
        tab.getElement()
                .setAttribute("type", "button")
                .setAttribute("role", "tab")
                .setAttribute("aria-controls", "texts-" + language)
                .setAttribute("aria-selected", String.valueOf(first))
                .setAttribute("tabindex", first ? "0" : "-1");
        return tab;
    }

    private static Div panel(LanguageTag language, Div texts, boolean first) {
        texts.setId("texts-" + language);
        texts.getElement()
                .setAttribute("role", "tabpanel")
                .setAttribute("aria-labelledby", "tab-" + language)
                .setAttribute("hidden", !first);
        return texts;
    }

    private Div texts(Asset asset, LanguageTag language, List<LanguageTag> others) {
        DescriptionList list = new DescriptionList();
        add(list, "detail.title", asset.texts().title(), language, others);
        add(list, "detail.description", asset.texts().description(), language, others);
        if (asset.kind() == AssetKind.IMAGE) {
            add(list, "detail.alt-text", asset.texts().altText(), language, others);
        }
        return new Div(list);
    }

    private void add(
            DescriptionList list, String name, LocalizedText text, LanguageTag language, List<LanguageTag> others) {
        Words words = session.words();
        LocalText local = LocalText.of(text, language, others);
        Span value = local.text().map(Span::new).orElseGet(() -> {
            Span missing = new Span(new Icon("warning"), new Span(words.say("detail.text-missing")));
            missing.addClassName("missing");
            return missing;
        });
        DescriptionList.Description description = new DescriptionList.Description(value);
        local.text()
                .ifPresent(shown -> value.getElement()
                        .setAttribute(
                                "lang", local.borrowedFrom().orElse(language).value()));
        local.borrowedFrom().ifPresent(from -> {
            Span note = new Span(words.say("detail.text-from", words.language(from)));
            note.addClassName("borrowed");
            description.add(note);
        });
        Div line = new Div(new DescriptionList.Term(words.say(name)), description);
        list.getElement().appendChild(line.getElement());
    }
}
