package org.vitrine.proxy.iiif;

import java.util.Arrays;
import java.util.Locale;
import org.vitrine.core.refusal.MalformedRequest;
import org.vitrine.proxy.transform.Tone;

/** What is left of a picture's colours (section 4.4). */
enum Quality {
    DEFAULT(Tone.COLOUR),
    COLOR(Tone.COLOUR),
    GRAY(Tone.GREY),
    BITONAL(Tone.BITONAL);

    private final Tone tone;

    Quality(Tone tone) {
        this.tone = tone;
    }

    Tone tone() {
        return tone;
    }

    static Quality parse(String text) {
        return Arrays.stream(values())
                .filter(quality -> quality.print().equals(text))
                .findFirst()
                .orElseThrow(() -> new MalformedRequest("A quality is default, color, gray or bitonal."));
    }

    String print() {
        return name().toLowerCase(Locale.ROOT);
    }
}
