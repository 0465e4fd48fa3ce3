package org.vitrine.picker.embed;

import org.vitrine.core.site.Site;

/** Whether a page may show the picker in a frame. */
public sealed interface EmbedDecision {

    /** It may: the origin is registered for the site. */
    record Admitted(Site site, EmbedRequest request) implements EmbedDecision {}

    /** It may not. */
    record Refused(Cause cause, EmbedRequest request) implements EmbedDecision {}

    /** Why not. */
    enum Cause {
        /** The address names no site, or none that is connected. */
        UNKNOWN_SITE("embed.unknown-site"),
        /** The address names no origin. */
        NO_ORIGIN("embed.no-origin"),
        /** The site does not list the origin. */
        UNREGISTERED_ORIGIN("embed.unregistered-origin"),
        /** The address names no opening. */
        NO_SESSION("embed.no-session");

        private final String sentence;

        Cause(String sentence) {
            this.sentence = sentence;
        }

        /** Name of the words that tell it. */
        public String sentence() {
            return sentence;
        }
    }
}
