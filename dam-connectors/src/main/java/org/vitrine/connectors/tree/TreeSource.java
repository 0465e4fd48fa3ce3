package org.vitrine.connectors.tree;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.vitrine.connectors.metadata.MetadataReader;
import org.vitrine.connectors.metadata.UnreadableFile;
import org.vitrine.connectors.sidecar.DescribedAsset;
import org.vitrine.connectors.source.Reading;
import org.vitrine.connectors.source.Source;
import org.vitrine.connectors.source.SourceListener;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.asset.OpenedMaster;
import org.vitrine.core.refusal.SourceUnavailable;

/** A tree of files as a DAM. Closing it closes the tree and keeps what is known of its files for the next start. */
public final class TreeSource implements Source, AutoCloseable {

    /** A file that changes this often while it is read is still being written. */
    private static final int ATTEMPTS = 3;

    private final String name;
    private final FileTree tree;
    private final Notes notes;
    private final Variants variants;
    private final Renditions renditions = new Renditions();
    private final Contents contents;
    private final TreeReader reader;
    private final KnownFiles files;
    private final AtomicBoolean connected = new AtomicBoolean(true);
    private final CopyOnWriteArrayList<SourceListener> listeners = new CopyOnWriteArrayList<>();

    /**
     * @param name the source's name
     * @param tree its files; closed with this
     * @param notes what is written of them
     * @param zone of dates that are written without one
     * @param metadata reads what is embedded in files
     * @param data folder for what is kept between starts; may be deleted while nothing runs
     * @throws IOException if the data folder cannot be written
     */
    public TreeSource(String name, FileTree tree, Notes notes, ZoneId zone, MetadataReader metadata, Path data)
            throws IOException {
        this.name = name;
        this.tree = tree;
        this.notes = notes;
        variants = new Variants(name, tree);
        contents = new Contents(tree, metadata, EmbeddedBook.open(data.resolve(name + ".embedded")));
        reader = new TreeReader(name, tree, notes, variants, renditions, contents, zone);
        files = new KnownFiles(StampBook.open(data.resolve(name + ".stamps")));
        files.eachWithOthers((id, entry) -> {
            entry.link().ifPresent(link -> variants.says(id, Optional.of(link)));
            entry.renditions().keySet().forEach(file -> renditions.see(FileNames.beside(id, file)));
        });
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Stream<NativeId> ids() {
        return tree.ids().map(id -> new NativeId(name, id));
    }

    @Override
    public Reading read(NativeId nativeId, boolean held) {
        String id = nativeId.id();
        try {
            Optional<Reading> companion = companion(id);
            Reading reading = companion.isPresent() ? companion.get() : asset(id, held);
            if (reading instanceof Reading.Gone) {
                forget(id);
            }
            return reading;
        } catch (UnreadableFile e) {
            remember(id);
            return new Reading.Unreadable(e.reason());
        } catch (IOException e) {
            remember(id);
            return new Reading.Unreadable("The file cannot be read: " + e);
        }
    }

    /** Files that are no assets of their own: they are read with those they speak of. */
    private Optional<Reading> companion(String id) throws UnreadableFile {
        if (FileNames.isDefaults(id)) {
            return Optional.of(
                    notes.mistake(id).<Reading>map(Reading.Unreadable::new).orElse(new Reading.Gone()));
        }
        if (!FileNames.isSidecar(id) && !FileNames.isRendition(id)) {
            return Optional.empty();
        }
        boolean there = tree.file(id).isPresent();
        if (FileNames.isRendition(id) && (there ? renditions.see(id) : renditions.forget(id))) {
            hint(FileNames.owner(id));
        }
        boolean alone = there && tree.file(FileNames.owner(id)).isEmpty();
        return Optional.of(
                alone
                        ? new Reading.Unreadable("It belongs to " + FileNames.last(FileNames.owner(id))
                                + ", but there is no such file beside it.")
                        : new Reading.Gone());
    }

    private Reading asset(String id, boolean held) throws IOException, UnreadableFile {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<TreeReader.Look> look = reader.look(id);
            if (look.isEmpty()) {
                contents.forget(id);
                return new Reading.Gone();
            }
            Optional<StampBook.Entry> before = files.held(id);
            String state = look.get().state();
            if (held && before.filter(entry -> entry.state().equals(state)).isPresent()) {
                return new Reading.Unchanged();
            }
            try {
                Optional<TreeReader.Read> read = reader.read(id, look.get(), sameFiles(look.get(), before));
                if (reader.look(id).map(TreeReader.Look::state).equals(Optional.of(state))) {
                    return read.isEmpty() ? new Reading.Gone() : taken(id, look.get(), read.get());
                }
            } catch (ChangedMeanwhile e) {
                // The next look is another then.
            }
        }
        throw new UnreadableFile("The file is still being written.");
    }

    private Reading taken(String id, TreeReader.Look look, TreeReader.Read read) {
        StampBook.Entry entry = new StampBook.Entry(
                read.asset().version(),
                read.derived(),
                look.master().print(),
                look.prints(),
                look.state(),
                read.link());
        remember(id);
        variants.says(id, read.link()).forEach(this::hint);
        files.await(id, entry);
        if (read.doubts().isEmpty() && look.defaults().sound()) {
            return new Reading.Current(read.asset(), () -> files.hold(id, entry));
        }
        String reason = String.join(" ", read.doubts());
        return new Reading.Doubtful(
                DescribedAsset.draft(read.asset()), reason.isEmpty() ? Optional.empty() : Optional.of(reason));
    }

    /** What was read before of files that are still the same: what they hold need not be read again. */
    private static Optional<StampBook.Entry> sameFiles(TreeReader.Look look, Optional<StampBook.Entry> before) {
        return before.filter(entry -> entry.master().equals(look.master().print())
                && entry.renditions().equals(look.prints()));
    }

    /** Files that come or go change what others mean. */
    private void remember(String id) {
        if (files.see(id)) {
            variants.concernedBy(id).forEach(this::hint);
        }
    }

    private void forget(String id) {
        if (files.forget(id)) {
            variants.concernedBy(id).forEach(this::hint);
        }
        variants.says(id, Optional.empty()).forEach(this::hint);
    }

    private void hint(String id) {
        listeners.forEach(listener -> listener.changed(new NativeId(name, id)));
    }

    @Override
    public Watch watch(SourceListener listener) {
        listeners.add(listener);
        Watch watch = tree.watch(this::changed, listener::lostTrack);
        return () -> {
            listeners.remove(listener);
            watch.close();
        };
    }

    /** A file or folder of the tree is not what it was: all that is made of it may be concerned. */
    private void changed(String id) {
        Set<String> concerned = new LinkedHashSet<>();
        if (FileNames.isRendition(id)) {
            renditions.see(id);
        }
        concerned.add(FileNames.owner(id));
        concerned.add(id);
        files.below(FileNames.isDefaults(id) ? FileNames.folder(id) : id, concerned::add);
        concerned.forEach(this::hint);
    }

    @Override
    public OpenedMaster open(Asset asset, MasterFile file) {
        String id = asset.id().id();
        if (files.find(id).isEmpty()) {
            read(asset.id(), false);
        }
        boolean made = asset.renditions().containsValue(file);
        Optional<String> print = files.find(id, asset.version())
                .flatMap(entry -> made
                        ? Optional.ofNullable(entry.renditions().get(file.fileName()))
                        : Optional.of(entry.master()));
        try {
            Optional<OpenedMaster> opened = print.isEmpty()
                    ? Optional.empty()
                    : tree.open(made ? FileNames.beside(id, file.fileName()) : id, print.get());
            return opened.orElseThrow(() -> new SourceUnavailable(
                    "The source no longer holds this version of the file.",
                    name + ": " + id + " is not what was read as version " + asset.version()));
        } catch (UnreadableFile e) {
            throw new SourceUnavailable("The source does not let this file be read.", id + ": " + e.reason());
        }
    }

    /** Lets go of the tree, so that nobody waits for it any longer: what is being read of it fails. */
    public void disconnect() {
        if (connected.compareAndSet(true, false)) {
            tree.close();
        }
    }

    @Override
    public void close() {
        disconnect();
        contents.close();
        files.close();
    }
}
