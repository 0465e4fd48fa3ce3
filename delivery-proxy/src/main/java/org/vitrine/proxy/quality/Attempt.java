package org.vitrine.proxy.quality;

/** A rendition written at one quality, and what became of it. */
final class Attempt {

    private final int quality;
    private final double similarity;
    private final byte[] file;

    /** @param similarity to the unspoilt pixels; 1 where nobody asks */
    Attempt(int quality, double similarity, byte[] file) {
        this.quality = quality;
        this.similarity = similarity;
        this.file = file;
    }

    int quality() {
        return quality;
    }

    double similarity() {
        return similarity;
    }

    int length() {
        return file.length;
    }

    byte[] file() {
        return file;
    }
}
