package org.vitrine.picker.preview;

import java.io.Serializable;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The sites for which a browser session has brought a valid token. Lives in that session and ends with it. */
public final class PreviewGrants implements Serializable {

    /** Name of the session's attribute. */
    public static final String ATTRIBUTE = PreviewGrants.class.getName();

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // the concurrent set is serializable, its interface does not say so
    private final Set<String> sites = ConcurrentHashMap.newKeySet();

    public void grant(String site) {
        sites.add(site);
    }

    boolean holdsFor(String site) {
        return sites.contains(site);
    }
}
