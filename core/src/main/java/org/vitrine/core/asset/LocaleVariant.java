package org.vitrine.core.asset;

import org.vitrine.core.locale.LanguageTag;

/** Another asset that stands in for this one in a language: the same poster with its words in German. */
public record LocaleVariant(LanguageTag language, AssetKey key) {}
