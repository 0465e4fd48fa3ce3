package org.vitrine.core.rendition;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a browser's {@code Accept} header says it shows beyond JPEG and PNG, reduced to what matters so that caches see
 * few variants. Only formats named in full count: {@code image/*} is what old browsers say, too.
 */
public final class AcceptedFormats {

    /** Longer headers are not read further; no browser comes near. */
    private static final int LONGEST = 2048;

    private AcceptedFormats() {}

    /** Reads the header (RFC 9110 section 12.5.1); absent or unreadable parts accept nothing. */
    public static Set<ImageFormat> parse(@Nullable String accept) {
        Set<ImageFormat> accepted = EnumSet.of(ImageFormat.JPEG, ImageFormat.PNG);
        if (accept == null) {
            return accepted;
        }
        String header = accept.length() > LONGEST ? accept.substring(0, LONGEST) : accept;
        for (String range : header.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = range.split(";");
            for (ImageFormat format : ImageFormat.values()) {
                if (parts.length > 0 && parts[0].strip().equals(format.mediaType()) && !refused(parts)) {
                    accepted.add(format);
                }
            }
        }
        return accepted;
    }

    private static boolean refused(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].strip().matches("q\\s*=\\s*0(\\.0*)?")) {
                return true;
            }
        }
        return false;
    }
}
