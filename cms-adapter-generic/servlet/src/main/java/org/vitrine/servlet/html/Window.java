package org.vitrine.servlet.html;

import java.util.ArrayList;
import java.util.List;

/** A bounded part of a page, whose references are asked for together. */
final class Window {

    static final int MOST_BYTES = 64 * 1024;
    static final int MOST_REFERENCES = 50;
    private static final int MOST_MARKS = 500;

    private final HeldBytes bytes = new HeldBytes(MOST_BYTES);
    private final List<Mark> marks = new ArrayList<>();
    private int references;
    private int bytesOfReferences;

    /** Takes as much as fits; gives how much that was. */
    int add(byte[] more, int from, int to) {
        int taken = Math.min(to - from, bytes.room());
        bytes.add(more, from, from + taken);
        return taken;
    }

    void add(Mark mark) {
        marks.add(mark);
        if (mark instanceof Mark.Reference reference) {
            references++;
            bytesOfReferences += reference.source().remaining();
        }
    }

    boolean isFull() {
        return bytes.isFull()
                || references >= MOST_REFERENCES
                || marks.size() >= MOST_MARKS
                || bytesOfReferences >= MOST_BYTES;
    }

    HeldBytes bytes() {
        return bytes;
    }

    List<Mark> marks() {
        return marks;
    }

    void clear() {
        bytes.clear();
        marks.clear();
        references = 0;
        bytesOfReferences = 0;
    }

    /** Bytes of a page that are held, in memory. */
    int retained() {
        return bytes.capacity() + bytesOfReferences;
    }
}
