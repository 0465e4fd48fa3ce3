package org.vitrine.picker.look;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.site.Site;
import org.vitrine.picker.preview.PreviewPath;
import org.vitrine.picker.preview.Previews;

/**
 * An asset's picture in a box. Shapes near the box's own fill it around the focal point; others lie whole on a ground,
 * so that no portrait loses its head. Without a picture the box shows the icon of the kind.
 */
public final class Picture extends Div {

    private static final long serialVersionUID = 1L;
    private static final double NARROWEST_FILLING = 1.15;
    private static final double WIDEST_FILLING = 1.95;

    public Picture(Asset asset, Site site) {
        addClassNames("picture", "waiting");
        add(new Icon(asset.kind().token()));
        if (asset.picture().isEmpty()) {
            addClassName("without");
            removeClassName("waiting");
            return;
        }
        asset.picture().get().dimensions().filter(Picture::fills).ifPresent(size -> addClassName("filled"));
        if (asset.picture().get().transparent()) {
            addClassName("transparent");
        }
        Image image = new Image(PreviewPath.to(site, asset, Previews.WHOLE, 320), "");
        image.getElement()
                .setAttribute(
                        "srcset",
                        PreviewPath.to(site, asset, Previews.WHOLE, 320) + " 320w, "
                                + PreviewPath.to(site, asset, Previews.WHOLE, 640) + " 640w")
                .setAttribute("sizes", "240px")
                .setAttribute("loading", "lazy")
                .setAttribute("decoding", "async");
        FocalPoint focus = asset.focalPoint().orElse(FocalPoint.CENTRE);
        image.getStyle().set("object-position", percent(focus.x()) + " " + percent(focus.y()));
        add(image);
    }

    private static boolean fills(Dimensions size) {
        double shape = (double) size.width() / size.height();
        return shape >= NARROWEST_FILLING && shape <= WIDEST_FILLING;
    }

    private static String percent(double share) {
        return Math.round(share * 100) + "%";
    }
}
