package org.vitrine.generic.facts;

/** What the delivery said of one question. */
public sealed interface FactsAnswer {

    /** It knows the asset, whether it may be shown or not. */
    record Known(AssetFacts facts) implements FactsAnswer {}

    /** It has never heard of the asset. */
    record Unknown() implements FactsAnswer {}

    /** It did not answer in time, or not in a way that can be read. */
    record Away() implements FactsAnswer {}
}
