package org.vitrine.connectors.metadata;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file read at any place through a small window. Whatever reaches past its end is a truncated file, found before
 * memory is taken for it. Not for several threads.
 */
final class FileBytes implements AutoCloseable {

    private static final int WINDOW = 64 * 1024;

    private final FileChannel channel;
    private final long length;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
    private long windowStart;

    private FileBytes(FileChannel channel, long length) {
        this.channel = channel;
        this.length = length;
    }

    static FileBytes open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        return new FileBytes(channel, channel.size());
    }

    long length() {
        return length;
    }

    /** A byte, 0 to 255. */
    int at(long offset) throws IOException, UnreadableFile {
        if (offset < windowStart || offset >= windowStart + window.limit()) {
            slideTo(offset);
        }
        return window.get((int) (offset - windowStart)) & 0xFF;
    }

    /** Two bytes, most significant first. */
    int shortAt(long offset) throws IOException, UnreadableFile {
        return at(offset) << 8 | at(offset + 1);
    }

    /** Two bytes, least significant first. */
    int littleShortAt(long offset) throws IOException, UnreadableFile {
        return at(offset) | at(offset + 1) << 8;
    }

    /** Four unsigned bytes, most significant first. */
    long intAt(long offset) throws IOException, UnreadableFile {
        return (long) shortAt(offset) << 16 | shortAt(offset + 2);
    }

    /** Four unsigned bytes, least significant first. */
    long littleIntAt(long offset) throws IOException, UnreadableFile {
        return littleShortAt(offset) | (long) littleShortAt(offset + 2) << 16;
    }

    /** Characters of one byte each, such as a chunk's name. */
    String textAt(long offset, int count) throws IOException, UnreadableFile {
        return new String(bytesAt(offset, count), StandardCharsets.ISO_8859_1);
    }

    /** Whether a text of one byte a character stands at a place; false where the file ends before. */
    boolean holds(long offset, String text) throws IOException, UnreadableFile {
        return offset + text.length() <= length && textAt(offset, text.length()).equals(text);
    }

    byte[] bytesAt(long offset, long count) throws IOException, UnreadableFile {
        require(offset, count);
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(count));
        fill(bytes, offset);
        return bytes.array();
    }

    /** Refuses a file that is too short for a stretch of it. */
    void require(long offset, long count) throws UnreadableFile {
        if (offset < 0 || count < 0 || offset > length - count) {
            throw UnreadableFile.truncated();
        }
    }

    private void slideTo(long offset) throws IOException, UnreadableFile {
        require(offset, 1);
        window.clear().limit((int) Math.min(WINDOW, length - offset));
        fill(window, offset);
        windowStart = offset;
    }

    private void fill(ByteBuffer bytes, long offset) throws IOException, UnreadableFile {
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, offset + bytes.position()) < 0) {
                throw UnreadableFile.truncated();
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
