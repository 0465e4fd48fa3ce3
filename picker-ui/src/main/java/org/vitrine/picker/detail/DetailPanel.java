package org.vitrine.picker.detail;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.governance.Verdict;
import org.vitrine.core.reference.AssetReference;
import org.vitrine.core.rendition.Preset;
import org.vitrine.picker.look.BadgeLabel;
import org.vitrine.picker.look.Icon;
import org.vitrine.picker.look.Picture;
import org.vitrine.picker.session.PickerSession;
import org.vitrine.picker.standing.Badges;
import org.vitrine.picker.wording.Words;

/** One asset seen closely. Beside the results where there is room, over them where there is not. */
public final class DetailPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient PickerSession session;
    private final Div content = new Div();
    private final Button choose = new Button();

    /**
     * @param closed called when the editor goes back to the results
     * @param toggled called when the editor takes the asset into the selection, or out of it
     */
    public DetailPanel(PickerSession session, Runnable closed, Runnable toggled) {
        this.session = session;
        Words words = session.words();
        setId("picker-detail");
        addClassName("detail");
        getElement().setAttribute("aria-label", words.say("detail.label"));
        setVisible(false);
        Button close = new Button(words.say("detail.back"), new Icon("back"), press -> closed.run());
        close.setId("picker-detail-close");
        close.addThemeVariants(ButtonVariant.TERTIARY);
        choose.setId("picker-choose");
        choose.addClickListener(press -> toggled.run());
        Div head = new Div(close, choose);
        head.addClassName("detail-head");
        content.addClassName("detail-content");
        add(head, content);
    }

    /**
     * Shows an asset.
     *
     * @param replacements permitted assets like it, if it is withheld
     * @param followed called when the editor wants to see one of them
     */
    public void show(Asset asset, Verdict verdict, Instant now, List<Asset> replacements, Consumer<Asset> followed) {
        Words words = session.words();
        String title = session.title(asset);
        content.removeAll();
        getElement()
                .setAttribute("data-reference", AssetReference.to(asset.key()).toString());
        Div standing = new Div();
        standing.addClassName("detail-badges");
        Span kind = new Span(words.say("kind." + asset.kind().token()));
        kind.addClassNames("badge", "plain");
        standing.add(kind);
        Badges.of(asset, verdict, session.locale(), now).forEach(badge -> standing.add(new BadgeLabel(badge, words)));
        String description = asset.texts().altText().in(session.languages()).orElse(title);
        content.add(new LargePicture(asset, session.site(), description, words), new H2(title), standing);
        if (!replacements.isEmpty()) {
            content.add(replacements(replacements, followed));
        }
        List<Preset> crops = session.crops(asset);
        if (!crops.isEmpty()) {
            content.add(new CropPreviews(asset, session, crops));
        } else if (asset.kind() != AssetKind.IMAGE) {
            Span note = new Span(words.say("detail.as-it-is"));
            note.addClassName("note");
            content.add(note);
        }
        content.add(new TextTabs(asset, session), RightsFacts.of(asset, words));
        if (!asset.tags().isEmpty()) {
            content.add(tags(asset, words));
        }
        content.add(FileFacts.of(asset, words));
        setVisible(true);
        getElement().executeJs("window.vitrineDetail.reveal(this)");
    }

    /**
     * Offers to take the asset into the selection, or out of it, where several may be chosen.
     *
     * @param chosen whether it is in the selection
     * @param possible whether it may be
     */
    public void offer(boolean chosen, boolean possible) {
        choose.setVisible(session.multiple() && (chosen || possible));
        choose.setText(session.words().say(chosen ? "detail.unchoose" : "detail.choose"));
    }

    private Section replacements(List<Asset> replacements, Consumer<Asset> followed) {
        Words words = session.words();
        Div row = new Div();
        row.addClassName("replacement-row");
        for (Asset asset : replacements) {
            NativeButton button = new NativeButton("", press -> followed.accept(asset));
            button.addClassName("replacement");
            button.getElement()
                    .setAttribute(
                            "data-reference", AssetReference.to(asset.key()).toString());
            button.add(new Picture(asset, session.site()), new Span(session.title(asset)));
            row.add(button);
        }
        Section section = new Section(new H3(words.say("detail.replacements")), row);
        section.setId("picker-replacements");
        section.addClassName("section");
        return section;
    }

    private static Section tags(Asset asset, Words words) {
        Div row = new Div();
        row.addClassName("tags");
        asset.tags().forEach(tag -> row.add(new Span(tag)));
        Section section = new Section(new H3(words.say("detail.tags")), row);
        section.addClassName("section");
        return section;
    }
}
