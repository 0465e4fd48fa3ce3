package org.vitrine.connectors.tree;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.vitrine.connectors.metadata.UnreadableFile;
import org.vitrine.connectors.source.Source;
import org.vitrine.core.asset.OpenedMaster;
import org.vitrine.core.refusal.SourceUnavailable;

/**
 * Files by name, wherever they lie: in a directory, a bucket, behind web addresses. A file's id is its path with
 * {@code /} in Unicode normalisation form C. All methods may be called by several threads at once.
 */
public interface FileTree extends AutoCloseable {

    /**
     * The ids of all files, in no order, as they are met. To be closed.
     *
     * @throws SourceUnavailable here or while the stream is read, if the list is not complete
     */
    Stream<String> ids();

    /**
     * A file as it is now, empty if there is none of this name.
     *
     * @throws UnreadableFile if the name stands for what is no file, or leads where nothing may be read
     * @throws SourceUnavailable if the store as a whole does not answer, so that nothing follows from a missing file
     */
    Optional<TreeFile> file(String id) throws UnreadableFile;

    /**
     * A file's content as it was when it had a print; empty if there is no such content any more.
     *
     * @throws UnreadableFile if this file cannot be had
     * @throws SourceUnavailable if the store as a whole does not answer
     */
    Optional<OpenedMaster> open(String id, String print) throws UnreadableFile;

    /**
     * Tells of what may have changed, until the answer is closed.
     *
     * @param changed hears the id of a file, or of a folder where all below it may have changed
     * @param lost hears why changes may have been missed
     */
    Source.Watch watch(Consumer<String> changed, Consumer<String> lost);

    /** Lets go of the store. What is being asked of it then fails; it never answers that there is nothing. */
    @Override
    void close();
}
