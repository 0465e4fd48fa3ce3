package org.vitrine.proxy.transform;

/** What is left of a picture's colours. */
public enum Tone {
    /** All of them. */
    COLOUR,
    /** Shades of grey. */
    GREY,
    /** Black and white, parted in the middle, and nothing transparent. */
    BITONAL
}
