package org.vitrine.connectors.tree;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import org.vitrine.catalog.yaml.Mistakes;
import org.vitrine.connectors.metadata.UnreadableFile;
import org.vitrine.core.asset.OpenedMaster;

/** A small UTF-8 file that people write. */
final class TextFile {

    private static final long LONGEST = 1024 * 1024;

    private TextFile() {}

    /** Its content; empty, with a mistake, if it is too long or not UTF-8. */
    static String read(FileTree tree, String id, TreeFile file, Mistakes mistakes)
            throws IOException, UnreadableFile, ChangedMeanwhile {
        String name = FileNames.last(id);
        if (file.bytes() > LONGEST) {
            mistakes.add(name, 1, "", "The file has " + file.bytes() + " bytes; at most " + LONGEST + " are read.");
            return "";
        }
        try (OpenedMaster opened = tree.open(id, file.print()).orElseThrow(() -> new ChangedMeanwhile(id))) {
            return Files.readString(opened.path());
        } catch (CharacterCodingException e) {
            mistakes.add(name, 1, "", "The file is not UTF-8; save it in that encoding.");
            return "";
        }
    }
}
