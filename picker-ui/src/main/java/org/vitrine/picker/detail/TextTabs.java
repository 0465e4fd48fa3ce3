package org.vitrine.picker.detail;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
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
        TabSheet tabs = new TabSheet();
        List<LanguageTag> languages = session.languages();
        for (LanguageTag language : languages) {
            tabs.add(label(language), texts(asset, language, languages));
        }
        add(new H3(session.words().say("detail.texts")), tabs);
    }

    private static Span label(LanguageTag language) {
        Span label = new Span(language.value());
        return label;
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
