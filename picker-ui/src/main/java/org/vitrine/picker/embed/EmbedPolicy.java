package org.vitrine.picker.embed;

import java.util.Optional;
import org.vitrine.core.site.Site;
import org.vitrine.core.site.Sites;
import org.vitrine.picker.embed.EmbedDecision.Admitted;
import org.vitrine.picker.embed.EmbedDecision.Cause;
import org.vitrine.picker.embed.EmbedDecision.Refused;

/** The one decision whether a page may show the picker. Origins are compared exactly: no wildcards, no suffixes. */
public final class EmbedPolicy {

    private EmbedPolicy() {}

    public static EmbedDecision decide(EmbedRequest request, Sites sites) {
        Optional<Site> site = request.site().isEmpty() ? Optional.empty() : sites.find(request.site());
        if (site.isEmpty()) {
            return new Refused(Cause.UNKNOWN_SITE, request);
        }
        if (request.origin().isEmpty()) {
            return new Refused(Cause.NO_ORIGIN, request);
        }
        if (!site.get().origins().contains(request.origin())) {
            return new Refused(Cause.UNREGISTERED_ORIGIN, request);
        }
        if (request.session().isEmpty()) {
            return new Refused(Cause.NO_SESSION, request);
        }
        return new Admitted(site.get(), request);
    }
}
