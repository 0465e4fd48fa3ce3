package org.vitrine.core.refusal;

/**
 * Something Vitrine declines to do. Its message is public: it says what was wrong and how to mend it, and nothing of
 * the DAM or the machine. What only operators may know stands in {@link #detail()}.
 */
public abstract sealed class Refusal extends RuntimeException
        permits MalformedRequest,
                NotAllowed,
                UnusableMaster,
                OversizedRendition,
                Overloaded,
                TookTooLong,
                SourceUnavailable {

    private static final long serialVersionUID = 1L;

    private final String detail;

    Refusal(String publicText, String detail) {
        // No stack trace: refusing hostile requests must stay cheap, and the detail says where it came from.
        super(publicText, null, false, false);
        this.detail = detail;
    }

    /** For the log only: file names, source answers, library errors. Empty if the public text says it all. */
    public String detail() {
        return detail;
    }

    /** The public text. */
    public String publicText() {
        return String.valueOf(getMessage());
    }
}
