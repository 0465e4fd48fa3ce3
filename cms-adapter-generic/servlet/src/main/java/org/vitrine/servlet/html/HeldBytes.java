package org.vitrine.servlet.html;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** A bounded stretch of a page. */
final class HeldBytes {

    private static final int FIRST = 512;

    private final int most;
    private byte[] bytes = new byte[FIRST];
    private int size;

    /** @param most bytes it is meant to hold; see {@link #isFull} */
    HeldBytes(int most) {
        this.most = most;
    }

    void add(byte[] more, int from, int to) {
        grow(to - from);
        System.arraycopy(more, from, bytes, size, to - from);
        size += to - from;
    }

    private void grow(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    int size() {
        return size;
    }

    /** How many more it is meant to hold. */
    int room() {
        return most - size;
    }

    boolean isFull() {
        return size >= most;
    }

    byte[] array() {
        return bytes;
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, size);
    }

    void clear() {
        size = 0;
    }

    /** Bytes that its memory takes. */
    int capacity() {
        return bytes.length;
    }

    void writeTo(OutputStream out, int from, int to) throws IOException {
        if (to > from) {
            out.write(bytes, from, to - from);
        }
    }
}
