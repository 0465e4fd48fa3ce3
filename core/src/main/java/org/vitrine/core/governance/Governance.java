package org.vitrine.core.governance;

/** All that decides whether an asset may be shown, as last read from its source. */
public record Governance(Approval approval, RightsWindow window, UsageTerms terms) {

    /** What holds for an asset of which nothing was said: not shown. */
    public static final Governance UNDECIDED =
            new Governance(Approval.DRAFT, RightsWindow.UNLIMITED, UsageTerms.ANYWHERE);
}
