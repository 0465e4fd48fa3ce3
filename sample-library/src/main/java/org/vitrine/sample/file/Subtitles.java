package org.vitrine.sample.file;

import java.util.Map;
import java.util.TreeMap;
import org.vitrine.sample.catalogue.SampleAsset;

/** What is said of a film while it plays, in WebVTT: its title and then what is seen, in each language. */
public final class Subtitles {

    private Subtitles() {}

    /** The files beside an asset by the endings of their names, {@code de.vtt}; none if it is no film. */
    public static Map<String, String> of(SampleAsset asset) {
        Map<String, String> files = new TreeMap<>();
        if (asset.format().equals("mp4")) {
            asset.texts()
                    .title()
                    .forEach((language, title) -> files.put(language + ".vtt", """
                    WEBVTT

                    00:00.000 --> 00:01.400
                    %s

                    00:01.400 --> 00:03.000
                    %s
                    """.formatted(
                                    title, asset.texts().altText().getOrDefault(language, title))));
        }
        return files;
    }
}
