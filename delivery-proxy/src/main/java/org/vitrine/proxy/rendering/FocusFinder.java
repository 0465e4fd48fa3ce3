package org.vitrine.proxy.rendering;

import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.refusal.Overloaded;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.core.refusal.UnusableMaster;
import org.vitrine.core.rendition.Gravity;

/** Finds what stays visible where a picture is cut. Asked for every plan that cuts something off, so that it remembers what took it long. */
@FunctionalInterface
public interface FocusFinder {

    /** Goes by what the DAM says, and else by the middle. */
    FocusFinder NAMED = (asset, picture, gravity) ->
            gravity == Gravity.CENTRE ? FocalPoint.CENTRE : asset.focalPoint().orElse(FocalPoint.CENTRE);

    /**
     * The point of one of an asset's pictures that a gravity means.
     *
     * @throws UnusableMaster if the picture had to be looked at and cannot be
     * @throws SourceUnavailable if it had to be looked at and the DAM does not give it
     * @throws Overloaded if it had to be looked at and there is more work than may wait
     */
    FocalPoint find(Asset asset, MasterFile picture, Gravity gravity);

    /** Forgets what it remembers; it is found out again. */
    default void forget() {}
}
