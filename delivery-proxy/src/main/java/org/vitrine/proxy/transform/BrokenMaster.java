package org.vitrine.proxy.transform;

import java.nio.file.Path;
import org.vitrine.core.refusal.UnusableMaster;

/** The refusals that several decoders share, in one wording. */
final class BrokenMaster {

    private BrokenMaster() {}

    /** Its content is damaged, or ends early. */
    static UnusableMaster unreadable(Path file, String error) {
        return new UnusableMaster(
                "The master file is broken: it is damaged or ends early; store it again in the DAM.",
                file + ": " + error);
    }

    /** It is fine, as far as we know, but this engine has no decoder for it. */
    static UnusableMaster unknown(Path file, MasterType type) {
        return new UnusableMaster(
                "This installation cannot read " + type.description() + "; store the master as JPEG, PNG or TIFF.",
                file.toString());
    }
}
