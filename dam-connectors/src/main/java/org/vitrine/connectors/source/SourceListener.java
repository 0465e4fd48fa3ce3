package org.vitrine.connectors.source;

import org.vitrine.core.asset.NativeId;

/** Hears that something may have changed in a source. Hints only: what is true is read afterwards. */
public interface SourceListener {

    /** One asset may have changed, come or gone. */
    void changed(NativeId id);

    /** Changes may have been missed: everything is to be compared. */
    void lostTrack(String why);
}
