package org.vitrine.connectors.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.vitrine.connectors.metadata.MetadataReader;
import org.vitrine.connectors.metadata.UnreadableFile;
import org.vitrine.connectors.source.Reading;
import org.vitrine.connectors.source.Source;
import org.vitrine.connectors.source.SourceListener;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.asset.OpenedMaster;
import org.vitrine.core.refusal.SourceUnavailable;

/** A directory as a DAM. Closing it keeps what is known of its files for the next start. */
public final class FolderSource implements Source, AutoCloseable {

    /** A file that changes this often while it is read is still being written. */
    private static final int ATTEMPTS = 3;

    private final String name;
    private final FolderRoot root;
    private final DefaultsBook defaults;
    private final Variants variants;
    private final FolderReader reader;
    private final KnownFiles files;
    private final CopyOnWriteArrayList<SourceListener> listeners = new CopyOnWriteArrayList<>();

    /**
     * @param name the source's name
     * @param folder its root
     * @param zone of dates that are written without one
     * @param metadata reads what is embedded in files
     * @param data folder for what is kept between starts; may be deleted while nothing runs
     * @throws IOException if the data folder cannot be written
     */
    public FolderSource(String name, Path folder, ZoneId zone, MetadataReader metadata, Path data) throws IOException {
        this.name = name;
        root = new FolderRoot(name, folder);
        defaults = new DefaultsBook(root);
        variants = new Variants(name, root);
        reader = new FolderReader(name, root, zone, metadata, defaults, variants);
        files = new KnownFiles(StampBook.open(data.resolve(name + ".stamps")));
        files.eachHeld((id, entry) -> entry.link().ifPresent(link -> variants.says(id, Optional.of(link))));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Stream<NativeId> ids() {
        root.real();
        Iterator<Path> walk = new FolderWalk(root.path());
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(walk, Spliterator.NONNULL), false)
                .map(file -> new NativeId(name, root.id(file)));
    }

    @Override
    public Reading read(NativeId nativeId, boolean held) {
        // Without its root, nothing follows from a file that is not there.
        root.real();
        String id = nativeId.id();
        try {
            Reading reading = companion(id).isPresent() ? companion(id).get() : asset(id, held);
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
    private Optional<Reading> companion(String id) {
        if (FileNames.isDefaults(id)) {
            return Optional.of(
                    defaults.mistake(id).<Reading>map(Reading.Unreadable::new).orElse(new Reading.Gone()));
        }
        if (!FileNames.isSidecar(id) && !FileNames.isPoster(id)) {
            return Optional.empty();
        }
        boolean alone = root.has(id) && !root.has(FileNames.owner(id));
        return Optional.of(
                alone
                        ? new Reading.Unreadable("It belongs to " + FileNames.last(FileNames.owner(id))
                                + ", but there is no such file beside it.")
                        : new Reading.Gone());
    }

    private Reading asset(String id, boolean held) throws IOException, UnreadableFile {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<FolderReader.Look> look = reader.look(id);
            if (look.isEmpty()) {
                return new Reading.Gone();
            }
            Optional<StampBook.Entry> before = files.held(id);
            String state = look.get().state();
            if (held && before.filter(entry -> entry.state().equals(state)).isPresent()) {
                return new Reading.Unchanged();
            }
            Optional<FolderReader.Read> read = reader.read(id, look.get(), knownVersion(look.get(), before));
            if (!reader.look(id).map(FolderReader.Look::state).equals(Optional.of(state))) {
                continue;
            }
            return read.isEmpty() ? new Reading.Gone() : taken(id, look.get(), read.get());
        }
        throw new UnreadableFile("The file is still being written.");
    }

    private Reading taken(String id, FolderReader.Look look, FolderReader.Read read) {
        StampBook.Entry entry = new StampBook.Entry(
                read.asset().version(),
                read.derived(),
                look.masterPrint(),
                look.posterPrint(),
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
                FolderAsset.draft(read.asset()), reason.isEmpty() ? Optional.empty() : Optional.of(reason));
    }

    /** A version derived from content need not be derived again while the content is the same. */
    private static Optional<AssetVersion> knownVersion(FolderReader.Look look, Optional<StampBook.Entry> before) {
        return before.filter(entry -> entry.derived()
                        && entry.master().equals(look.masterPrint())
                        && entry.poster().equals(look.posterPrint()))
                .map(StampBook.Entry::version);
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
        FolderWatch watch = new FolderWatch(root.path(), this::changed, listener::lostTrack);
        return () -> {
            listeners.remove(listener);
            watch.close();
        };
    }

    /** A path of the folder is not what it was: all that is made of it may be concerned. */
    private void changed(Path path) {
        String id = root.id(path);
        Set<String> concerned = new LinkedHashSet<>();
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
        boolean poster = asset.poster().filter(file::equals).isPresent();
        Optional<String> stamp = files.find(id, asset.version()).map(entry -> poster ? entry.poster() : entry.master());
        try {
            Optional<Path> path = root.file(poster ? id + FileNames.POSTER : id);
            Optional<FileStamp> now = path.flatMap(FileStamp::of);
            if (path.isPresent() && now.isPresent() && now.map(FileStamp::print).equals(stamp)) {
                return new FolderMaster(path.get(), now.get());
            }
            throw new SourceUnavailable(
                    "The source no longer holds this version of the file.",
                    name + ": " + id + " is not what was read as version " + asset.version());
        } catch (UnreadableFile e) {
            throw new SourceUnavailable("The source does not let this file be read.", id + ": " + e.reason());
        }
    }

    @Override
    public void close() {
        files.close();
    }

    /** A file that is read where it lies. */
    private record FolderMaster(Path path, FileStamp stamp) implements OpenedMaster {

        @Override
        public boolean unchanged() {
            return FileStamp.of(path).equals(Optional.of(stamp));
        }

        @Override
        public void close() {
            // Nothing was copied.
        }
    }
}
