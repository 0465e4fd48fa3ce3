package org.vitrine.connectors.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.vitrine.catalog.yaml.Mistakes;
import org.vitrine.connectors.metadata.UnreadableFile;

/** The defaults of all folders, each file read once and again when it changes. */
final class DefaultsBook {

    private final FolderRoot root;
    private final ConcurrentMap<String, Page> pages = new ConcurrentHashMap<>();

    /** One file as last read. */
    private record Page(String stamp, FolderDefaults defaults, Optional<String> mistake) {}

    /**
     * What holds in a folder.
     *
     * @param state changes with any of the files it was read from
     * @param sound whether all of them could be understood
     */
    record InForce(FolderDefaults defaults, String state, boolean sound) {}

    DefaultsBook(FolderRoot root) {
        this.root = root;
    }

    /** The defaults of a folder and all above it, the nearest first. */
    InForce in(String folder) {
        FolderDefaults defaults = FolderDefaults.NONE;
        StringBuilder state = new StringBuilder();
        boolean sound = true;
        for (String at = folder; ; at = FileNames.folder(at)) {
            Optional<Page> page = page(FileNames.in(at, FileNames.DEFAULTS));
            if (page.isPresent()) {
                defaults = defaults.orElse(page.get().defaults());
                state.append(at).append('=').append(page.get().stamp()).append(';');
                sound &= page.get().mistake().isEmpty();
            }
            if (at.isEmpty()) {
                return new InForce(defaults, state.toString(), sound);
            }
        }
    }

    /** What is wrong with one file of defaults, empty if it is good or not there. */
    Optional<String> mistake(String id) {
        return page(id).flatMap(Page::mistake);
    }

    private Optional<Page> page(String id) {
        try {
            Optional<Path> file = root.file(id);
            Optional<FileStamp> stamp = file.flatMap(FileStamp::of);
            if (file.isEmpty() || stamp.isEmpty()) {
                pages.remove(id);
                return Optional.empty();
            }
            String now = stamp.get().print();
            Page known = pages.get(id);
            if (known != null && known.stamp().equals(now)) {
                return Optional.of(known);
            }
            Page read = read(id, file.get(), now);
            pages.put(id, read);
            return Optional.of(read);
        } catch (UnreadableFile e) {
            return Optional.of(new Page("", FolderDefaults.NONE, Optional.of(e.reason())));
        }
    }

    private static Page read(String id, Path file, String stamp) {
        Mistakes mistakes = new Mistakes();
        try {
            String content = TextFile.read(FileNames.DEFAULTS, file, mistakes);
            FolderDefaults defaults = FolderDefaults.read(FileNames.DEFAULTS, content, mistakes);
            return new Page(stamp, defaults, mistakes.any() ? Optional.of(mistakes.toString()) : Optional.empty());
        } catch (IOException e) {
            return new Page(stamp, FolderDefaults.NONE, Optional.of("The file " + id + " cannot be read: " + e));
        }
    }
}
