package org.vitrine.magnolia.definition;

import java.nio.file.Files;
import java.util.Optional;
import org.vitrine.magnolia.LightModule;

/**
 * A resource that something in the module names.
 *
 * @param place what names it
 * @param path in Magnolia, such as {@code /vitrine-dam/webresources/field.html}
 */
record Link(String place, String path) {

    /** What is wrong if nothing is there. */
    Optional<String> fault(LightModule module) {
        boolean found = path.startsWith("/") && Files.isRegularFile(module.resource(path));
        return found ? Optional.empty() : Optional.of(place + " needs “" + path + "”, which is missing.");
    }
}
