package org.vitrine.connectors.metadata;

import com.drew.lang.BufferBoundsException;
import com.drew.lang.RandomAccessFileReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** Reads the first page of a TIFF file (TIFF 6.0). */
final class TiffContainer {

    private TiffContainer() {}

    static Pixels read(Path path, Packets packets) throws IOException, UnreadableFile {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            ExifTags tags = ExifTags.read(new RandomAccessFileReader(file), packets);
            packets.exif(tags);
            if (tags.number(ExifTags.WIDTH) < 0 || tags.number(ExifTags.HEIGHT) < 0) {
                throw new UnreadableFile("The TIFF file's first page says no size; the file is broken or incomplete.");
            }
            requireAll(tags.numbers(ExifTags.STRIP_OFFSETS), tags.numbers(ExifTags.STRIP_LENGTHS), file.length());
            requireAll(tags.numbers(ExifTags.TILE_OFFSETS), tags.numbers(ExifTags.TILE_LENGTHS), file.length());
            return new Pixels(
                    Pixels.size(tags.number(ExifTags.WIDTH), tags.number(ExifTags.HEIGHT)),
                    tags.numbers(ExifTags.EXTRA_SAMPLES).length > 0);
        } catch (BufferBoundsException e) {
            throw UnreadableFile.truncated();
        }
    }

    private static void requireAll(long[] offsets, long[] lengths, long fileLength) throws UnreadableFile {
        for (int i = 0; i < Math.min(offsets.length, lengths.length); i++) {
            if (offsets[i] > fileLength - lengths[i]) {
                throw UnreadableFile.truncated();
            }
        }
    }
}
