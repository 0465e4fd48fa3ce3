package org.vitrine.picker.detail;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.reference.AssetReference;
import org.vitrine.picker.look.Icon;
import org.vitrine.picker.wording.Words;

/** What the DAM holds, and the reference a CMS stores for it. */
final class FileFacts {

    private static final int SHOWN_OF_A_DIGEST = 12;

    private FileFacts() {}

    static FactList of(Asset asset, Words words) {
        MasterFile file = asset.master();
        FactList list = new FactList("picker-file", words.say("detail.file"))
                .fact(words.say("file.reference"), reference(asset, words))
                .fact(words.say("file.name"), file.fileName())
                .fact(words.say("file.type"), file.mediaType());
        file.dimensions()
                .ifPresent(size -> list.fact(
                        words.say("file.dimensions"),
                        words.number(size.width()) + " × " + words.number(size.height()) + " px"));
        return list.fact(words.say("file.size"), words.bytes(file.bytes()))
                .fact(words.say("file.version"), version(asset))
                .fact(words.say("file.modified"), words.moment(asset.modified()))
                .fact(words.say("file.source"), asset.id().source());
    }

    private static Span version(Asset asset) {
        String whole = asset.version().value();
        Span version =
                new Span(whole.length() > SHOWN_OF_A_DIGEST ? whole.substring(0, SHOWN_OF_A_DIGEST) + "…" : whole);
        version.setTitle(whole);
        return version;
    }

    private static Div reference(Asset asset, Words words) {
        String reference = AssetReference.to(asset.key()).toString();
        Code code = new Code(reference);
        code.setId("picker-reference");
        Button copy = new Button(words.say("file.copy"), new Icon("copy"));
        copy.setId("picker-copy");
        copy.setAriaLabel(words.say("file.copy-reference"));
        copy.getElement().setAttribute("data-copies", reference).setAttribute("data-copied", words.say("file.copied"));
        Div line = new Div(code, copy);
        line.addClassName("reference");
        return line;
    }
}
