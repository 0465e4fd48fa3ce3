package org.vitrine.connectors.folder;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vitrine.catalog.yaml.Mistakes;

/** A small UTF-8 file that people write. */
final class TextFile {

    private static final long LONGEST = 1024 * 1024;

    private TextFile() {}

    /** Its content; empty, with a mistake, if it is too long or not UTF-8. */
    static String read(String name, Path file, Mistakes mistakes) throws IOException {
        long length = Files.size(file);
        if (length > LONGEST) {
            mistakes.add(name, 1, "", "The file has " + length + " bytes; at most " + LONGEST + " are read.");
            return "";
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            mistakes.add(name, 1, "", "The file is not UTF-8; save it in that encoding.");
            return "";
        }
    }
}
