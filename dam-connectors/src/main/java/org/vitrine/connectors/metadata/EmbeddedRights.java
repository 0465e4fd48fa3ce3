package org.vitrine.connectors.metadata;

import java.net.URI;
import java.util.Optional;
import org.vitrine.core.locale.LocalizedText;

/**
 * What a file says of its rights.
 *
 * @param credit the line to print beside it; where none is written, who made it
 * @param copyright the owner's notice
 * @param licence where the licence can be read, http or https
 * @param licensor where a licence can be asked for, http or https
 * @param from when its licence begins, so that it is embargoed before
 * @param until when its licence ends
 */
public record EmbeddedRights(
        Optional<String> credit,
        LocalizedText copyright,
        Optional<URI> licence,
        Optional<URI> licensor,
        Optional<EmbeddedDate> from,
        Optional<EmbeddedDate> until) {

    public static final EmbeddedRights NONE = new EmbeddedRights(
            Optional.empty(),
            LocalizedText.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
}
