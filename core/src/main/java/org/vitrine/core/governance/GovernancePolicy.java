package org.vitrine.core.governance;

import java.time.Instant;
import java.util.Optional;
import org.vitrine.core.governance.Verdict.Permitted;
import org.vitrine.core.governance.Verdict.Withheld;

/** The one decision whether an asset may be shown. Pure: the moment and the place come in, a verdict comes out. */
public final class GovernancePolicy {

    private GovernancePolicy() {}

    /** Decides for an asset's governance at a moment in a place. */
    public static Verdict decide(Governance governance, Instant now, Place place) {
        RightsWindow window = governance.window();
        UsageTerms terms = governance.terms();
        if (governance.approval() == Approval.WITHDRAWN) {
            return Withheld.because(Reason.WITHDRAWN);
        }
        if (governance.approval() != Approval.APPROVED) {
            return Withheld.because(Reason.NOT_APPROVED);
        }
        if (window.hasClosedBy(now)) {
            return new Withheld(Reason.EXPIRED, window.until(), Optional.empty());
        }
        if (!terms.markets().isEmpty()
                && place.market().filter(terms.markets()::contains).isEmpty()) {
            return Withheld.because(Reason.NOT_FOR_THIS_MARKET);
        }
        if (!terms.channels().isEmpty() && !terms.channels().contains(place.channel())) {
            return Withheld.because(Reason.NOT_FOR_THIS_CHANNEL);
        }
        if (window.opensAfter(now)) {
            return new Withheld(Reason.EMBARGOED, Optional.empty(), window.from());
        }
        return new Permitted(window.until());
    }
}
