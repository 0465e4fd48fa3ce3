package org.vitrine.core.rendition;

import java.util.Locale;

/** The colours a rendition may hold. */
public enum Colours {
    /** What every screen shows (IEC 61966-2-1); wider colours are brought into it. */
    SRGB,
    /** Display P3 where the master holds colours beyond sRGB and says so in its profile; sRGB otherwise. */
    DISPLAY_P3;

    /** The name used in files: lower case, words parted by hyphens. */
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
