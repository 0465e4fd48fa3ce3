package org.vitrine.proxy.transform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.core.refusal.UnusableMaster;

/** Looks at a master before any decoder does: is it what its label says, and within the limits? */
final class MasterSniffer {

    private final TransformLimits limits;

    MasterSniffer(TransformLimits limits) {
        this.limits = limits;
    }

    /**
     * Finds out what a file is.
     *
     * @throws UnusableMaster if it is empty, too long, of no known kind, or of another kind than its label says
     * @throws SourceUnavailable if there is no such file
     */
    MasterType sniff(Path file, String mediaType) {
        try {
            long bytes = Files.size(file);
            if (bytes == 0) {
                throw new UnusableMaster("The master file is empty; store it again in the DAM.", file.toString());
            }
            if (bytes > limits.mostBytes()) {
                throw new UnusableMaster(
                        "The master file has " + bytes + " bytes, more than the " + limits.mostBytes() + " allowed.",
                        file.toString());
            }
            return agreed(file, mediaType);
        } catch (NoSuchFileException gone) {
            throw new SourceUnavailable("The source no longer holds this file.", gone.toString());
        } catch (IOException unreadable) {
            throw new SourceUnavailable("The source's file cannot be read.", unreadable.toString());
        }
    }

    private static MasterType agreed(Path file, String mediaType) throws IOException {
        MasterType labelled = MasterType.labelled(mediaType)
                .orElseThrow(() -> new UnusableMaster(
                        "No picture can be made of a file of type " + mediaType + ".", file.toString()));
        try (InputStream content = Files.newInputStream(file)) {
            MasterType found = MasterType.sniffed(content.readNBytes(MasterType.HEAD))
                    .orElseThrow(() -> new UnusableMaster(
                            "The master file is labelled " + mediaType + ", but its content is no such file.",
                            file.toString()));
            if (found != labelled) {
                throw new UnusableMaster(
                        "The master file is mislabelled: it is called " + mediaType + ", but its content is "
                                + found.description() + ".",
                        file.toString());
            }
            return found;
        }
    }
}
