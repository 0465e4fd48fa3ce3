package org.vitrine.server.purge;

import java.time.Instant;
import org.vitrine.proxy.purge.Rules;

/**
 * Up to where everything was purged that had to be.
 *
 * @param identity names the change sequence
 * @param sequence the last change whose purge is done
 * @param moment rights that began or ended until then were purged
 * @param rules as they stood when what they replaced was purged
 * @param server what of this server's own doing stands in answers; when it changes, all of them do
 * @param ordered whether an operator's order is still being carried out
 */
record PurgeProgress(String identity, long sequence, Instant moment, Rules rules, String server, boolean ordered) {

    PurgeProgress withOrder() {
        return new PurgeProgress(identity, sequence, moment, rules, server, true);
    }

    /** Whether nothing but time has passed since another progress. */
    boolean saysNoMoreThan(PurgeProgress other) {
        return new PurgeProgress(identity, sequence, other.moment, rules, server, ordered).equals(other);
    }
}
