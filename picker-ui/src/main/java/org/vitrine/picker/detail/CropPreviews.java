package org.vitrine.picker.detail;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.rendition.Framing;
import org.vitrine.core.rendition.Preset;
import org.vitrine.picker.preview.PreviewPath;
import org.vitrine.picker.session.PickerSession;
import org.vitrine.picker.wording.Words;

/**
 * The asset as each preset of the place would show it: the very renditions that pages will load. The browser measures
 * what it gets and writes size and weight below.
 */
final class CropPreviews extends Section {

    private static final long serialVersionUID = 1L;

    CropPreviews(Asset asset, PickerSession session, List<Preset> presets) {
        Words words = session.words();
        setId("picker-crops");
        addClassNames("section", "crops");
        Div row = new Div();
        row.addClassName("crop-row");
        presets.forEach(preset -> row.add(figure(asset, session, preset)));
        add(new H3(words.say("detail.crops")), row);
    }

    private static Div figure(Asset asset, PickerSession session, Preset preset) {
        Words words = session.words();
        Div figure = new Div();
        figure.addClassName("crop");
        figure.getElement().setAttribute("role", "group");
        figure.getElement().setAttribute("aria-label", words.say("detail.crop", preset.name()));
        figure.getElement().setAttribute("data-preset", preset.name());
        Div frame = new Div();
        frame.addClassNames("crop-frame", "picture", "waiting");
        frame.getStyle().set("--ratio", String.valueOf(ratio(asset, preset)));
        Image image = new Image();
        image.setAlt(words.say("detail.crop", preset.name()));
        frame.add(image);
        Span size = new Span(words.say("detail.measuring"));
        size.addClassName("crop-size");
        Span name = new Span(preset.name());
        name.addClassName("crop-name");
        Span shape = new Span(preset.aspectRatio().map(String::valueOf).orElse(words.say("detail.own-shape")));
        shape.addClassName("crop-shape");
        Div head = new Div(name, shape);
        head.addClassName("crop-head");
        figure.add(frame, head, size);
        String source = PreviewPath.to(session.site(), asset, preset.name(), preset.defaultWidth());
        measure(figure.getElement(), source, words.say("detail.crop-failed"));
        return figure;
    }

    private static void measure(Element figure, String source, String failed) {
        figure.executeJs("window.vitrineDetail.measure(this, $0, $1)", source, failed);
    }

    private static double ratio(Asset asset, Preset preset) {
        Dimensions picture = asset.picture().flatMap(file -> file.dimensions()).orElse(new Dimensions(16, 9));
        Framing framing = Framing.of(
                picture,
                asset.master().vector(),
                asset.focalPoint().orElse(FocalPoint.CENTRE),
                preset.look().fit(),
                preset.aspectRatio(),
                preset.defaultWidth());
        return (double) framing.canvas().width() / framing.canvas().height();
    }
}
