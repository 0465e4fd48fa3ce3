package org.vitrine.proxy.rendering;

import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.rendition.Gravity;

/** Finds what stays visible where a picture is cut. Asked for every plan, so that it remembers what took it long. */
@FunctionalInterface
public interface FocusFinder {

    /** Goes by what the DAM says, and else by the middle. */
    FocusFinder NAMED = (asset, picture, gravity) ->
            gravity == Gravity.CENTRE ? FocalPoint.CENTRE : asset.focalPoint().orElse(FocalPoint.CENTRE);

    /** The point of one of an asset's pictures that a gravity means. */
    FocalPoint find(Asset asset, MasterFile picture, Gravity gravity);
}
