package org.vitrine.connectors.metadata;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Subtitles in WebVTT (W3C), told by their signature. Players read what follows, and pass over cues they cannot read. */
public final class TextTrack {

    public static final String MEDIA_TYPE = "text/vtt";

    /** In bytes; the subtitles of a long film take a tenth of it. */
    private static final long LONGEST = 2 << 20;

    private static final Pattern SIGNATURE = Pattern.compile("\\uFEFF?WEBVTT([ \\t\\r\\n].*)?", Pattern.DOTALL);

    private TextTrack() {}

    /**
     * Looks whether a file is what its name says.
     *
     * @throws UnreadableFile if it is no WebVTT, or too long
     * @throws IOException if the file system does not let it be read
     */
    public static void check(Path path) throws IOException, UnreadableFile {
        if (Files.size(path) > LONGEST) {
            throw new UnreadableFile("Subtitles have at most " + (LONGEST >> 20) + " MB.");
        }
        try {
            if (!SIGNATURE.matcher(Files.readString(path)).matches()) {
                throw new UnreadableFile("The file is no WebVTT: its first line does not begin with WEBVTT.");
            }
        } catch (CharacterCodingException e) {
            throw new UnreadableFile("The file is no WebVTT: it is not written in UTF-8.", e);
        }
    }
}
