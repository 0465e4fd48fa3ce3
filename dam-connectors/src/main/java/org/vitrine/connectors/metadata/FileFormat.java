package org.vitrine.connectors.metadata;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vitrine.core.asset.AssetKind;

/** The file formats that become assets, told apart by their content. */
public enum FileFormat {
    JPEG(AssetKind.IMAGE, "image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    PNG(AssetKind.IMAGE, "image/png", "png"),
    WEBP(AssetKind.IMAGE, "image/webp", "webp"),
    GIF(AssetKind.IMAGE, "image/gif", "gif"),
    TIFF(AssetKind.IMAGE, "image/tiff", "tif", "tiff"),
    SVG(AssetKind.IMAGE, "image/svg+xml", "svg"),
    PDF(AssetKind.DOCUMENT, "application/pdf", "pdf"),
    MP4(AssetKind.VIDEO, "video/mp4", "mp4", "m4v");

    /** How many bytes of a file {@link #of} wants to see. */
    static final int HEAD = 4096;

    /** Files of the ISO base media family that are no MP4 video: still pictures, QuickTime, audio. */
    private static final Set<String> OTHER_BRANDS = Set.of(
            "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis", "crx ", "jxl ", "qt  ",
            "M4A ", "M4B ", "M4P ", "jp2 ", "jpx ");

    private final AssetKind kind;
    private final String mediaType;
    /** Each between spaces: an enum's fields are plain values. */
    private final String extensions;

    FileFormat(AssetKind kind, String mediaType, String... extensions) {
        this.kind = kind;
        this.mediaType = mediaType;
        this.extensions = " " + String.join(" ", extensions) + " ";
    }

    public AssetKind kind() {
        return kind;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether a file of this format may bear a name. */
    public boolean fits(String fileName) {
        return extensions.contains(" " + extension(fileName) + " ");
    }

    /** Whether a file of this name may be an asset: its extension is one of those known, or it has none. */
    public static boolean mayBe(String fileName) {
        return extension(fileName).isEmpty() || claimedBy(fileName).isPresent();
    }

    /** The format a file's name claims, empty if its extension is none of those known. */
    public static Optional<FileFormat> claimedBy(String fileName) {
        for (FileFormat format : values()) {
            if (format.fits(fileName)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /**
     * What is wrong with a file's name, given its content: it claims a format the content is not in, or another.
     *
     * @param content its format, empty if it is none of those known
     */
    public static Optional<String> mislabelling(String fileName, Optional<FileFormat> content) {
        Optional<FileFormat> claimed = claimedBy(fileName);
        if (claimed.isPresent() && content.isEmpty()) {
            return Optional.of(
                    "The file is mislabelled: its name says " + claimed.get() + ", but its content is none.");
        }
        return content.filter(format -> !format.fits(fileName))
                .map(format -> "The file is mislabelled: its content is " + format
                        + ", but its name does not say so. Rename it.");
    }

    /** The format of a file that begins with these bytes, empty if it is none of those known. */
    public static Optional<FileFormat> of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00FF\u00D8\u00FF")) {
            return Optional.of(JPEG);
        }
        if (text.startsWith("\u0089PNG\r\n\u001A\n")) {
            return Optional.of(PNG);
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
            return Optional.of(GIF);
        }
        if (text.startsWith("II*\0") || text.startsWith("MM\0*")) {
            return Optional.of(TIFF);
        }
        // Readers look for a PDF's header in the first kilobyte (ISO 32000-2, annex I).
        int pdf = text.indexOf("%PDF-");
        if (pdf >= 0 && pdf < 1024) {
            return Optional.of(PDF);
        }
        if (text.startsWith("ftyp", 4) && text.length() >= 12) {
            return OTHER_BRANDS.contains(text.substring(8, 12)) ? Optional.empty() : Optional.of(MP4);
        }
        String markup = (text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text).stripLeading();
        return markup.startsWith("<") && markup.contains("<svg") ? Optional.of(SVG) : Optional.empty();
    }

    private static String extension(String fileName) {
        String last = fileName.substring(fileName.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot < 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
