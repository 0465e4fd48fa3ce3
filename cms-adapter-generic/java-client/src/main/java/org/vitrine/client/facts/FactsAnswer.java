package org.vitrine.client.facts;

import java.util.Optional;

/** What Vitrine said of one question. */
public sealed interface FactsAnswer {

    /** It knows the asset, whether it may be shown or not. */
    record Known(AssetFacts facts) implements FactsAnswer {}

    /**
     * It has nothing to show: an asset it has never heard of, or a preset that does not fit.
     *
     * @param detail what was wrong, for people
     * @param fallback what to show in its place, http or https
     */
    record Unknown(String detail, Optional<String> fallback) implements FactsAnswer {}

    /** It did not answer in time, or not in a way that can be read, or has no answer from the asset's source. */
    record Away() implements FactsAnswer {}
}
