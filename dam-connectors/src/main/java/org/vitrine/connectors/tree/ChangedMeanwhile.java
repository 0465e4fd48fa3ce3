package org.vitrine.connectors.tree;

/** What was looked at is not what is there now: look again. */
public final class ChangedMeanwhile extends Exception {

    private static final long serialVersionUID = 1L;

    public ChangedMeanwhile(String id) {
        super(id, null, false, false);
    }
}
