package org.vitrine.proxy.impression;

import java.io.ByteArrayOutputStream;

/** Writes whole bytes, then halves of bytes, the low half first. */
final class Nibbles {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int low = -1;

    /** The lowest bytes of a number, the last first. */
    void bytes(int number, int count) {
        for (int i = 0; i < count; i++) {
            out.write(number >> (8 * i));
        }
    }

    /** Every wave in four bits, relative to the strongest of its kind. */
    void all(Waves... kinds) {
        for (Waves kind : kinds) {
            for (double wave : kind.relative()) {
                half((int) Math.round(15 * wave));
            }
        }
    }

    private void half(int value) {
        if (low < 0) {
            low = value;
        } else {
            out.write(low | value << 4);
            low = -1;
        }
    }

    byte[] written() {
        if (low >= 0) {
            out.write(low);
            low = -1;
        }
        return out.toByteArray();
    }
}
