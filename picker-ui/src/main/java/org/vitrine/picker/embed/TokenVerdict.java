package org.vitrine.picker.embed;

import java.time.Instant;

/** What a token is worth. */
public sealed interface TokenVerdict {

    /**
     * The token is good.
     *
     * @param editor the CMS's id of who asks
     * @param expires when the token ends
     */
    record Accepted(String editor, Instant expires) implements TokenVerdict {}

    /**
     * The token is not.
     *
     * @param flaw what is wrong with it
     * @param minutes how long ago it ended, how far ahead it was issued, or how long it would live; 0 for other flaws
     */
    record Rejected(Flaw flaw, long minutes) implements TokenVerdict {

        static Rejected because(Flaw flaw) {
            return new Rejected(flaw, 0);
        }
    }

    /** What can be wrong with a token. */
    enum Flaw {
        MISSING("token.missing"),
        UNREADABLE("token.unreadable"),
        /** Not signed with HS256. */
        OTHER_ALGORITHM("token.other-algorithm"),
        /** The site has no key here. */
        NO_KEY("token.no-key"),
        WRONG_SIGNATURE("token.wrong-signature"),
        OTHER_AUDIENCE("token.other-audience"),
        OTHER_SITE("token.other-site"),
        /** It says neither when it begins nor when it ends. */
        NO_TIMES("token.no-times"),
        EXPIRED("token.expired"),
        ISSUED_AHEAD("token.issued-ahead"),
        LIVES_TOO_LONG("token.lives-too-long");

        private final String sentence;

        Flaw(String sentence) {
            this.sentence = sentence;
        }

        /** Name of the words that tell it. */
        public String sentence() {
            return sentence;
        }
    }
}
