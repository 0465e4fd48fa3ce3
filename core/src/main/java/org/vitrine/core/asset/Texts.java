package org.vitrine.core.asset;

import org.vitrine.core.locale.LocalizedText;

/** What people read of an asset, each in as many languages as the DAM has. */
public record Texts(LocalizedText title, LocalizedText description, LocalizedText altText) {

    /** No text in any language. */
    public static final Texts NONE = new Texts(LocalizedText.NONE, LocalizedText.NONE, LocalizedText.NONE);
}
