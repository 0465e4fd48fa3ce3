package org.vitrine.core.rendition;

import java.util.Locale;
import java.util.Optional;

/** A format renditions are written in. */
public enum ImageFormat {
    AVIF("image/avif", "avif", true),
    WEBP("image/webp", "webp", true),
    JPEG("image/jpeg", "jpg", false),
    PNG("image/png", "png", true);

    private final String mediaType;
    private final String extension;
    private final boolean transparent;

    ImageFormat(String mediaType, String extension, boolean transparent) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.transparent = transparent;
    }

    /** Reads a format's name or file extension in lower case. */
    public static Optional<ImageFormat> parse(String token) {
        for (ImageFormat format : values()) {
            if (format.token().equals(token) || format.extension.equals(token)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    public String mediaType() {
        return mediaType;
    }

    /** The usual file extension, without a dot. */
    public String extension() {
        return extension;
    }

    /** Whether it can hold transparent pixels. */
    public boolean transparent() {
        return transparent;
    }

    /** Whether renditions in it may have several frames. */
    public boolean moving() {
        return this == WEBP;
    }

    /** Whether every browser shows it without being asked. */
    public boolean universal() {
        return this == JPEG || this == PNG;
    }

    /** The name used in files and JSON: lower case. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
