package org.vitrine.connectors.metadata;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.tiff.DirectoryTiffHandler;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.core.asset.Texts;
import org.vitrine.core.locale.LocalizedText;

/**
 * The first directory of a TIFF structure (TIFF 6.0; Exif 2.32), of which only the tags that are needed are read: maker
 * notes, thumbnails and profiles are left alone, and embedded packets are handed over instead of parsed.
 */
final class ExifTags extends DirectoryTiffHandler {

    static final int WIDTH = 0x0100;
    static final int HEIGHT = 0x0101;
    static final int STRIP_OFFSETS = 0x0111;
    static final int STRIP_LENGTHS = 0x0117;
    static final int TILE_OFFSETS = 0x0144;
    static final int TILE_LENGTHS = 0x0145;
    static final int EXTRA_SAMPLES = 0x0152;
    private static final int DESCRIPTION = 0x010E;
    private static final int ORIENTATION = 0x0112;
    private static final int ARTIST = 0x013B;
    private static final int COPYRIGHT = 0x8298;
    private static final int XMP = 0x02BC;
    private static final int IPTC = 0x83BB;
    private static final int PHOTOSHOP = 0x8649;
    private static final Set<Integer> READ = Set.of(
            WIDTH,
            HEIGHT,
            STRIP_OFFSETS,
            STRIP_LENGTHS,
            TILE_OFFSETS,
            TILE_LENGTHS,
            EXTRA_SAMPLES,
            DESCRIPTION,
            ORIENTATION,
            ARTIST,
            COPYRIGHT);

    /** In bytes: the strips of the tallest picture, with room to spare. */
    private static final int LONGEST = 4 * 1024 * 1024;

    private final ExifIFD0Directory first = new ExifIFD0Directory();
    private final Packets packets;

    private ExifTags(Packets packets) {
        super(new Metadata(), null);
        this.packets = packets;
    }

    /** Reads a TIFF structure; what is broken in it is left out, as every viewer does. */
    static ExifTags read(RandomAccessReader tiff, Packets packets) throws IOException {
        ExifTags tags = new ExifTags(packets);
        try {
            new TiffReader().processTiff(tiff, tags, 0);
        } catch (TiffProcessingException e) {
            tags.first.addError(String.valueOf(e.getMessage()));
        }
        return tags;
    }

    /** Reads an Exif block that a container holds, as {@link #read(RandomAccessReader, Packets)}. */
    static ExifTags read(byte[] block, Packets packets) throws IOException {
        return read(new ByteArrayReader(block), packets);
    }

    Orientation orientation() {
        Integer value = first.getInteger(ORIENTATION);
        return value == null ? Orientation.UPRIGHT : Orientation.of(value);
    }

    Described described() {
        return new Described(
                new Texts(LocalizedText.NONE, text(DESCRIPTION), LocalizedText.NONE),
                List.of(),
                new EmbeddedRights(
                        Optional.empty(),
                        words(COPYRIGHT).map(LocalizedText::of).orElse(LocalizedText.NONE),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                words(ARTIST));
    }

    /** A number, -1 if it is not there. */
    long number(int tag) {
        Long value = first.getLongObject(tag);
        return value == null ? -1 : value;
    }

    /** Several unsigned numbers, none if they are not there. */
    long[] numbers(int tag) {
        return switch (first.getObject(tag)) {
            case long[] longs -> longs;
            case int[] ints -> Arrays.stream(ints).asLongStream().toArray();
            case Number one -> new long[] {one.longValue()};
            case null, default -> new long[0];
        };
    }

    private LocalizedText text(int tag) {
        return words(tag).map(LocalizedText::of).orElse(LocalizedText.NONE);
    }

    /** A text up to its first zero, behind which an editor's copyright may follow the photographer's; empty if blank. */
    private Optional<String> words(int tag) {
        return Optional.ofNullable(first.getString(tag))
                .map(text -> text.replace("\0", "").strip())
                .filter(text -> !text.isEmpty());
    }

    @Override
    public void setTiffMarker(int marker) throws TiffProcessingException {
        if (marker != 42) {
            throw new TiffProcessingException("Not a TIFF structure: its marker is " + marker + ", not 42.");
        }
        pushDirectory(first);
    }

    @Override
    public boolean tryEnterSubIfd(int tagId) {
        return false;
    }

    @Override
    public boolean hasFollowerIfd() {
        return false;
    }

    @Override
    public @Nullable Long tryCustomProcessFormat(int tagId, int formatCode, long componentCount) {
        return null;
    }

    @Override
    public boolean customProcessTag(
            int tagOffset,
            Set<Integer> processedIfdOffsets,
            int tiffHeaderOffset,
            RandomAccessReader reader,
            int tagId,
            int byteCount)
            throws IOException {
        switch (tagId) {
            case XMP -> packets.xmp(byteCount, () -> reader.getBytes(tagOffset, byteCount));
            case IPTC -> packets.iptc(byteCount, () -> reader.getBytes(tagOffset, byteCount));
            case PHOTOSHOP -> packets.photoshop(byteCount, () -> reader.getBytes(tagOffset, byteCount));
            default -> {
                return !READ.contains(tagId) || byteCount > LONGEST;
            }
        }
        return true;
    }
}
