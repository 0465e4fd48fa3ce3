package org.vitrine.proxy.origin.store;

import java.nio.file.Path;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.proxy.origin.http.Fetched;
import org.vitrine.proxy.origin.http.NotFetched;

/** Fetches a file that is not at hand. */
@FunctionalInterface
public interface MasterLoader {

    /**
     * Fetches it.
     *
     * @param into where to write it
     * @throws SourceUnavailable if its host does not answer
     */
    Fetched load(Path into) throws NotFetched;
}
