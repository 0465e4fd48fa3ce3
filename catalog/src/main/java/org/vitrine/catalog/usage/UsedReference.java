package org.vitrine.catalog.usage;

import java.util.Optional;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.reference.AssetReference;
import org.vitrine.core.refusal.MalformedRequest;

/**
 * A reference in a page.
 *
 * @param reference as the page holds it, readable or not: at most {@value #LONGEST} characters
 * @param preset how it is shown there, where the CMS says so
 * @param field where in the page it stands, where the CMS says so: at most {@value #LONGEST} characters
 */
public record UsedReference(String reference, Optional<String> preset, Optional<String> field) {

    public static final int LONGEST = 200;

    public UsedReference {
        if (reference.isEmpty() || reference.length() > LONGEST) {
            throw new IllegalArgumentException("A reference has 1 to " + LONGEST + " characters, such as dam:<key>.");
        }
        if (reference.indexOf('\0') >= 0
                || field.filter(name -> name.indexOf('\0') >= 0).isPresent()) {
            throw new IllegalArgumentException("A reference and its field hold no NUL character.");
        }
        if (preset.filter(name -> !name.matches("[a-z][a-z0-9-]{0,39}")).isPresent()) {
            throw new IllegalArgumentException("A preset is named with lower-case letters, digits and hyphens.");
        }
        if (field.filter(name -> name.length() > LONGEST).isPresent()) {
            throw new IllegalArgumentException("A field is named with at most " + LONGEST + " characters.");
        }
    }

    /** The key it names, empty if it is no reference. */
    public Optional<AssetKey> key() {
        try {
            return Optional.of(AssetReference.parse(reference).key());
        } catch (MalformedRequest unreadable) {
            return Optional.empty();
        }
    }
}
