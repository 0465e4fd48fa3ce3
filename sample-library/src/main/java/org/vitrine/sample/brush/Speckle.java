package org.vitrine.sample.brush;

/**
 * A square of random values that repeats across a picture. It is large enough for the repetition not to be seen, and
 * reading it costs far less than drawing a random number for each pixel.
 */
final class Speckle {

    private static final int SIDE = 1024;
    private static final byte[] VALUES = values();
    private static final byte[] GRAIN = grain();

    private Speckle() {}

    /** A value from 0 to 255, the same each time for the same place. */
    static int at(int column, int row) {
        return VALUES[(row & SIDE - 1) * SIDE + (column & SIDE - 1)] & 255;
    }

    /** A value from -128 to 127 that gathers around nought, as the grain of film does. */
    static int grain(int column, int row) {
        return GRAIN[(row & SIDE - 1) * SIDE + (column & SIDE - 1)];
    }

    private static byte[] grain() {
        byte[] grain = new byte[SIDE * SIDE];
        for (int i = 0; i < grain.length; i++) {
            // The sum of two even draws.
            grain[i] = (byte) ((at(i % SIDE, i / SIDE) + at(i % SIDE + 389, i / SIDE + 677) - 255) / 2);
        }
        return grain;
    }

    private static byte[] values() {
        Noise noise = new Noise(4711);
        byte[] values = new byte[SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) (noise.grain(i % SIDE, i / SIDE) * 256);
        }
        return values;
    }
}
