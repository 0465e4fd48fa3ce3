package org.vitrine.proxy.delivery;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.vitrine.core.asset.OpenedMaster;

/** The content of an answer. Close it when it is written. */
public sealed interface Body extends AutoCloseable {

    /** Number of bytes, where content is there. */
    long length();

    @Override
    void close();

    /** Content in memory. */
    record InMemory(ByteBuffer content) implements Body {

        public InMemory {
            content = content.asReadOnlyBuffer();
        }

        /** A text in UTF-8. */
        public static InMemory of(String text) {
            return new InMemory(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public ByteBuffer content() {
            return content.duplicate();
        }

        @Override
        public long length() {
            return content.remaining();
        }

        @Override
        public void close() {
            // Memory needs no closing.
        }
    }

    /** A DAM's own file. */
    record Original(OpenedMaster master, long length) implements Body {

        @Override
        public void close() {
            master.close();
        }
    }

    /** Nothing: only what is said of the content was asked for, and making it would be work for nobody. */
    record Unmade() implements Body {

        @Override
        public long length() {
            throw new IllegalStateException("How long content becomes shows when it is made");
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }

    /** Nothing: the asker holds the content already. */
    record AlreadyHeld() implements Body {

        @Override
        public long length() {
            return 0;
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }
}
