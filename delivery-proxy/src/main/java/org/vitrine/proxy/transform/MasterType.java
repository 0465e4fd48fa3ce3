package org.vitrine.proxy.transform;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A kind of file that renditions are made of, as its first bytes tell. */
enum MasterType {
    JPEG("image/jpeg", "a JPEG"),
    PNG("image/png", "a PNG"),
    GIF("image/gif", "a GIF"),
    WEBP("image/webp", "a WebP"),
    TIFF("image/tiff", "a TIFF"),
    AVIF("image/avif", "an AVIF"),
    HEIC("image/heic", "a HEIC"),
    SVG("image/svg+xml", "an SVG"),
    PDF("application/pdf", "a PDF");

    /** How much of a file's beginning is looked at. */
    static final int HEAD = 4096;

    // Every group is atomic or possessive: a hostile prologue must not make the search back up.
    private static final Pattern SVG_ROOT = Pattern.compile(
            "\\A\\uFEFF?+\\s*+(?><\\?xml[^>]*+>\\s*+)?+"
                    + "(?>(?><!--.*?-->|<!DOCTYPE[^>\\[]*+(?>\\[.*?\\]\\s*+)?+>)\\s*+)*+<(?>\\w++:)?+svg[\\s>/]",
            Pattern.DOTALL);

    private final String mediaType;
    private final String description;

    MasterType(String mediaType, String description) {
        this.mediaType = mediaType;
        this.description = description;
    }

    String mediaType() {
        return mediaType;
    }

    /** With its article, for people. */
    String description() {
        return description;
    }

    /** Whether it is drawn from instructions, so that any size is sharp. */
    boolean vector() {
        return this == SVG || this == PDF;
    }

    /** The type a DAM's label names. */
    static Optional<MasterType> labelled(String mediaType) {
        String label = mediaType.equals("image/heif") ? HEIC.mediaType : mediaType;
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(label))
                .findFirst();
    }

    /** The type the content shows. */
    static Optional<MasterType> sniffed(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00FF\u00D8\u00FF")) {
            return Optional.of(JPEG);
        } else if (text.startsWith("\u0089PNG\r\n\u001A\n")) {
            return Optional.of(PNG);
        } else if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
            return Optional.of(GIF);
        } else if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        } else if (text.startsWith("II*\0") || text.startsWith("MM\0*")) {
            return Optional.of(TIFF);
        } else if (text.startsWith("ftyp", 4)) {
            return brand(text);
        } else if (text.startsWith("%PDF-")) {
            return Optional.of(PDF);
        }
        String xml = new String(head, StandardCharsets.UTF_8);
        return SVG_ROOT.matcher(xml).find() ? Optional.of(SVG) : Optional.empty();
    }

    private static Optional<MasterType> brand(String text) {
        String brands = text.substring(0, Math.min(text.length(), 40));
        if (brands.contains("avif")) {
            return Optional.of(AVIF);
        }
        return brands.contains("heic") || brands.contains("heix") || brands.contains("mif1")
                ? Optional.of(HEIC)
                : Optional.empty();
    }
}
