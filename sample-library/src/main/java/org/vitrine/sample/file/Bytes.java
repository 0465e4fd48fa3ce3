package org.vitrine.sample.file;

import java.nio.ByteBuffer;

/** Files as bytes, into which something is put. */
final class Bytes {

    private Bytes() {}

    static byte[] insert(byte[] file, int at, byte[] more) {
        return ByteBuffer.allocate(file.length + more.length)
                .put(file, 0, at)
                .put(more)
                .put(file, at, file.length - at)
                .array();
    }
}
