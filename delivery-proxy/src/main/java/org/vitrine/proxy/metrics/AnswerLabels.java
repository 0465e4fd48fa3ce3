package org.vitrine.proxy.metrics;

import org.jspecify.annotations.Nullable;

/**
 * One kind of answer in the words of metrics and logs.
 *
 * @param verdict {@code permitted}, {@code withheld}, {@code broken}, {@code late}, {@code unavailable}; {@code refused}
 *     where a problem was answered, {@code none} for what is no file, such as facts
 * @param reason why something was withheld or refused, {@code none} otherwise
 * @param cache {@code hit}, {@code stored}, {@code miss}, {@code collapsed}, {@code stale}, {@code bypass}, or
 *     {@code none}
 */
public record AnswerLabels(String verdict, String reason, String cache) {

    private static final String NONE = "none";
    private static final String REASON = "; reason=";

    /**
     * Labels an answer.
     *
     * @param verdict value of {@code Vitrine-Verdict}
     * @param cacheStatus value of {@code Cache-Status}
     */
    public static AnswerLabels of(int status, @Nullable String verdict, @Nullable String cacheStatus) {
        return labelled(status, verdict, cache(cacheStatus));
    }

    /** Labels an answer of which the word for the cache is known. */
    static AnswerLabels labelled(int status, @Nullable String verdict, String cache) {
        if (verdict == null) {
            return status < 400
                    ? new AnswerLabels(NONE, NONE, cache)
                    : new AnswerLabels("refused", refusal(status), NONE);
        }
        int end = verdict.indexOf("; ");
        int reason = verdict.indexOf(REASON);
        return new AnswerLabels(
                end < 0 ? verdict : verdict.substring(0, end),
                reason < 0 ? NONE : verdict.substring(reason + REASON.length()),
                cache);
    }

    /** What came of the cache; each answer is one of few constants, so that nothing is made for a request. */
    static String cache(@Nullable String status) {
        if (status == null) {
            return NONE;
        }
        if (status.contains("; hit")) {
            return "hit";
        }
        if (status.contains("; fwd=bypass")) {
            return "bypass";
        }
        if (status.contains("; fwd=stale")) {
            return "stale";
        }
        return status.contains("; stored") ? "stored" : status.contains("; collapsed") ? "collapsed" : "miss";
    }

    private static String refusal(int status) {
        return switch (status) {
            case 400 -> "malformed";
            case 401, 403 -> "not-allowed";
            case 404 -> "unknown";
            case 405 -> "method";
            case 429, 503 -> "overloaded";
            case 502 -> "unusable-file";
            case 504 -> "source-unavailable";
            default -> "error";
        };
    }
}
