package org.vitrine.generic.api.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys that operators have registered. */
public final class ApiKeys {

    /** What every key begins with. */
    public static final String PREFIX = "vk_";

    private static final Pattern FORM = Pattern.compile(PREFIX + "([a-z0-9]{1,32})_[A-Za-z0-9_-]{32,200}");

    private final Map<String, ApiKey> byId = new HashMap<>();

    /** @throws IllegalArgumentException if two keys have one id */
    public ApiKeys(List<ApiKey> keys) {
        for (ApiKey key : keys) {
            if (byId.put(key.id(), key) != null) {
                throw new IllegalArgumentException("Two keys have the id " + key.id() + ".");
            }
        }
    }

    /** What the keys are called. */
    public Set<String> ids() {
        return Set.copyOf(byId.keySet());
    }

    /**
     * Recognises a key.
     *
     * @param text the whole key
     * @throws WrongCredential if it is none; the message says what is wrong with it
     */
    ApiKey recognise(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new WrongCredential("An API key reads vk_<id>_<secret> with a secret of at least 32 characters;"
                    + " this one does not. Copy it once more, whole.");
        }
        Optional<ApiKey> registered = Optional.ofNullable(byId.get(form.group(1)));
        boolean fits = registered.map(key -> key.hash().fits(text)).orElse(false);
        if (!fits) {
            // One answer for both: which ids there are is nobody's business.
            throw new WrongCredential(
                    "No API key of this id and secret is registered. Either its secret is wrong, or the"
                            + " configuration no longer names it: \"vitrine api-key create\" makes a new one.");
        }
        return registered.orElseThrow();
    }
}
