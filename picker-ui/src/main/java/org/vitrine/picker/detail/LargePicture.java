package org.vitrine.picker.detail;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.site.Site;
import org.vitrine.picker.look.Icon;
import org.vitrine.picker.preview.PreviewPath;
import org.vitrine.picker.preview.Previews;
import org.vitrine.picker.wording.Words;

/** The whole picture, with a mark on the point that stays visible in every crop. */
final class LargePicture extends Div {

    private static final long serialVersionUID = 1L;
    private static final Dimensions SHAPE_OF_NO_PICTURE = new Dimensions(16, 9);

    LargePicture(Asset asset, Site site, String description, Words words) {
        addClassName("large-picture");
        if (asset.picture().isEmpty()) {
            addClassName("without");
            add(new Icon(asset.kind().token()), new Span(words.say("detail.no-picture")));
            return;
        }
        Dimensions size = asset.picture().get().dimensions().orElse(SHAPE_OF_NO_PICTURE);
        Div frame = new Div();
        frame.addClassNames("large-frame", "picture", "waiting");
        frame.getStyle().set("--shape", size.width() + " / " + size.height());
        frame.getStyle().set("--ratio", String.valueOf((double) size.width() / size.height()));
        if (asset.picture().get().transparent()) {
            frame.addClassName("transparent");
        }
        Image image = new Image(PreviewPath.to(site, asset, Previews.WHOLE, 1280), description);
        image.getElement().setAttribute("decoding", "async");
        frame.add(new Icon(asset.kind().token()), image);
        asset.focalPoint().ifPresent(point -> frame.add(mark(point, words)));
        add(frame);
    }

    private static Span mark(FocalPoint point, Words words) {
        Span mark = new Span();
        mark.addClassName("focal-point");
        mark.getStyle().set("left", percent(point.x())).set("top", percent(point.y()));
        mark.getElement().setAttribute("role", "img");
        String said = words.say("detail.focal-point", percent(point.x()), percent(point.y()));
        mark.getElement().setAttribute("aria-label", said).setAttribute("title", said);
        return mark;
    }

    private static String percent(double share) {
        return Math.round(share * 100) + "%";
    }
}
