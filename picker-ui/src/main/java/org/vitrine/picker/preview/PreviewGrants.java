package org.vitrine.picker.preview;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * For which sites a browser session has brought valid tokens, and until when these last. Lives in that session and ends
 * with it.
 */
public final class PreviewGrants implements Serializable {

    /** Name of the session's attribute. */
    public static final String ATTRIBUTE = PreviewGrants.class.getName();

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // the concurrent map is serializable, its interface does not say so
    private final Map<String, Instant> ends = new ConcurrentHashMap<>();

    /**
     * A valid token was brought; of several for a site the one that lasts longest counts.
     *
     * @param end of the token
     */
    public void grant(String site, Instant end) {
        ends.merge(site, end, (held, brought) -> held.isAfter(brought) ? held : brought);
    }

    boolean holdsFor(String site, Instant now) {
        @Nullable Instant end = ends.get(site);
        return end != null && now.isBefore(end);
    }
}
