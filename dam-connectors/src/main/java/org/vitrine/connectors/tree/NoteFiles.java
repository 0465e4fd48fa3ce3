package org.vitrine.connectors.tree;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.vitrine.catalog.yaml.Mistakes;
import org.vitrine.connectors.metadata.UnreadableFile;
import org.vitrine.connectors.sidecar.Defaults;
import org.vitrine.connectors.sidecar.Sidecar;

/** Notes that are files of the tree themselves: sidecars, and defaults, each of these read once and when it changes. */
public final class NoteFiles implements Notes {

    /** Beyond that, those that were not used for longest are read again. */
    private static final int MOST_PAGES = 10_000;

    private final FileTree tree;
    private final Cache<String, Page> pages =
            Caffeine.newBuilder().maximumSize(MOST_PAGES).build();

    /** One file of defaults as last read. */
    private record Page(String print, Defaults defaults, Optional<String> mistake) {}

    public NoteFiles(FileTree tree) {
        this.tree = tree;
    }

    @Override
    public Optional<Note> of(String id) throws UnreadableFile {
        String sidecar = id + FileNames.SIDECAR;
        return tree.file(sidecar).map(file -> new SidecarFile(tree, sidecar, file));
    }

    /** The defaults of a folder and all above it, the nearest first. */
    @Override
    public InForce defaults(String folder) {
        Defaults defaults = Defaults.NONE;
        StringBuilder state = new StringBuilder();
        boolean sound = true;
        for (String at = folder; ; at = FileNames.folder(at)) {
            Optional<Page> page = page(FileNames.in(at, FileNames.DEFAULTS));
            if (page.isPresent()) {
                defaults = defaults.orElse(page.get().defaults());
                state.append(at).append('=').append(page.get().print()).append(';');
                sound &= page.get().mistake().isEmpty();
            }
            if (at.isEmpty()) {
                return new InForce(defaults, state.toString(), sound);
            }
        }
    }

    @Override
    public Optional<String> mistake(String id) {
        return page(id).flatMap(Page::mistake);
    }

    private Optional<Page> page(String id) {
        try {
            Optional<TreeFile> file = tree.file(id);
            if (file.isEmpty()) {
                pages.invalidate(id);
                return Optional.empty();
            }
            Page known = pages.getIfPresent(id);
            if (known != null && known.print().equals(file.get().print())) {
                return Optional.of(known);
            }
            Page read = read(id, file.get());
            pages.put(id, read);
            return Optional.of(read);
        } catch (UnreadableFile e) {
            return Optional.of(unsound(e.reason()));
        } catch (ChangedMeanwhile e) {
            return Optional.of(unsound("The file " + id + " is being written."));
        }
    }

    private Page read(String id, TreeFile file) throws UnreadableFile, ChangedMeanwhile {
        Mistakes mistakes = new Mistakes();
        try {
            String content = TextFile.read(tree, id, file, mistakes);
            Defaults defaults = Defaults.read(FileNames.DEFAULTS, content, mistakes);
            return new Page(
                    file.print(), defaults, mistakes.any() ? Optional.of(mistakes.toString()) : Optional.empty());
        } catch (IOException e) {
            return new Page(file.print(), Defaults.NONE, Optional.of("The file " + id + " cannot be read: " + e));
        }
    }

    private static Page unsound(String mistake) {
        return new Page("", Defaults.NONE, Optional.of(mistake));
    }

    private record SidecarFile(FileTree tree, String id, TreeFile file) implements Note {

        @Override
        public String print() {
            return file.print();
        }

        @Override
        public Instant modified() {
            return file.modified();
        }

        @Override
        public Sidecar read(Mistakes mistakes) throws IOException, UnreadableFile, ChangedMeanwhile {
            return Sidecar.read(FileNames.last(id), TextFile.read(tree, id, file, mistakes), mistakes);
        }
    }
}
