package org.vitrine.connectors.tree;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vitrine.catalog.yaml.Mistakes;
import org.vitrine.connectors.metadata.EmbeddedMetadata;
import org.vitrine.connectors.metadata.FileFormat;
import org.vitrine.connectors.metadata.TextTrack;
import org.vitrine.connectors.metadata.UnreadableFile;
import org.vitrine.connectors.sidecar.DescribedAsset;
import org.vitrine.connectors.sidecar.Sidecar;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.asset.LocaleVariant;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.digest.ContentDigest;

/** Reads one file with all that lies beside it and speaks of it. */
final class TreeReader {

    private final String source;
    private final FileTree tree;
    private final Notes notes;
    private final Variants variants;
    private final Renditions renditions;
    private final Contents contents;
    private final ZoneId zone;

    /**
     * An asset's files as their store describes them, before anything was read.
     *
     * @param zone of dates that are written without one
     */
    record Look(
            ZoneId zone,
            TreeFile master,
            Optional<Note> note,
            SortedMap<String, TreeFile> renditions,
            Notes.InForce defaults,
            List<LocaleVariant> variants) {

        /** Changes with anything that the asset is made of. */
        String state() {
            return "3|" + zone.getId() + "|" + master.print() + "|"
                    + note.map(Note::print).orElse("") + "|" + prints() + "|" + defaults.state() + "|" + variants;
        }

        /** Prints of the renditions by their file names. */
        SortedMap<String, String> prints() {
            SortedMap<String, String> prints = new TreeMap<>();
            renditions.forEach((name, file) -> prints.put(name, file.print()));
            return prints;
        }

        Instant modified() {
            return Stream.of(
                            Stream.of(master.modified()),
                            note.map(Note::modified).stream(),
                            renditions.values().stream().map(TreeFile::modified))
                    .flatMap(moments -> moments)
                    .max(Instant::compareTo)
                    .orElseThrow();
        }
    }

    /**
     * What was read.
     *
     * @param asset as it is said to be
     * @param doubts what could not be understood
     * @param derived whether its version is derived from the files, not given by its people
     * @param link what its sidecar says it is a variant of
     */
    record Read(Asset asset, List<String> doubts, boolean derived, Optional<Variants.Link> link) {}

    TreeReader(
            String source,
            FileTree tree,
            Notes notes,
            Variants variants,
            Renditions renditions,
            Contents contents,
            ZoneId zone) {
        this.source = source;
        this.tree = tree;
        this.notes = notes;
        this.variants = variants;
        this.renditions = renditions;
        this.contents = contents;
        this.zone = zone;
    }

    /** Looks at an asset's files; empty if there is none of this name. */
    Optional<Look> look(String id) throws UnreadableFile {
        Optional<TreeFile> master = tree.file(id);
        if (master.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Look(
                zone,
                master.get(),
                notes.of(id),
                filesBeside(id),
                notes.defaults(FileNames.folder(id)),
                variants.of(id)));
    }

    private SortedMap<String, TreeFile> filesBeside(String id) throws UnreadableFile {
        SortedMap<String, TreeFile> files = new TreeMap<>();
        for (String name : renditions.beside(id)) {
            tree.file(FileNames.beside(id, name)).ifPresent(file -> files.put(name, file));
        }
        return files;
    }

    /**
     * Reads an asset.
     *
     * @param known what was read of it before, if its files are the same since
     * @return empty if the file is of no kind that becomes an asset, and its name claims none
     */
    Optional<Read> read(String id, Look look, Optional<StampBook.Entry> known)
            throws IOException, UnreadableFile, ChangedMeanwhile {
        if (!FileFormat.mayBe(id)) {
            // Camera raw and layout files begin like TIFF or PDF, and do not claim to be one.
            return Optional.empty();
        }
        Optional<EmbeddedMetadata> found = contents.metadata(id, look.master());
        checkName(id, found.map(EmbeddedMetadata::format));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        EmbeddedMetadata embedded = found.get();
        List<String> doubts = new ArrayList<>();
        Sidecar sidecar = sidecar(look, doubts);
        SortedMap<String, TreeFile> sound = new TreeMap<>();
        Map<String, MasterFile> made = made(id, look, sound, doubts);
        Optional<Variants.Link> link =
                sidecar.variantOf().flatMap(of -> sidecar.locale().map(language -> Variants.Link.of(id, language, of)));
        DescribedAsset parts = new DescribedAsset(
                new NativeId(source, id),
                look.modified(),
                embedded,
                sidecar,
                look.defaults().defaults(),
                look.zone());
        doubts.addAll(parts.doubts());
        Asset asset = parts.asset(
                version(id, look.master(), sound, sidecar.version(), known),
                masterFile(FileNames.last(id), look.master(), embedded),
                made,
                look.variants(),
                variantOf(id, link, doubts));
        return Optional.of(new Read(asset, doubts, sidecar.version().isEmpty(), link));
    }

    /** A version is derived from files only if it is not known what they hold. */
    private AssetVersion version(
            String id,
            TreeFile master,
            SortedMap<String, TreeFile> made,
            Optional<AssetVersion> written,
            Optional<StampBook.Entry> known)
            throws IOException, UnreadableFile, ChangedMeanwhile {
        Optional<AssetVersion> derived = known.filter(StampBook.Entry::derived).map(StampBook.Entry::version);
        Optional<String> mark = known.map(StampBook.Entry::version).flatMap(AssetVersion::mark);
        if (written.isPresent() && derived.isEmpty() && mark.isPresent()) {
            return written.get().marked(mark.get());
        }
        AssetVersion content = derived.isPresent() ? derived.get() : contents.version(id, master, made);
        return written.map(word -> word.marked(ContentDigest.of(content.value()).substring(0, AssetVersion.MARK)))
                .orElse(content);
    }

    private static void checkName(String id, Optional<FileFormat> format) throws UnreadableFile {
        Optional<String> mistake = FileFormat.mislabelling(id, format);
        if (mistake.isPresent()) {
            throw new UnreadableFile(mistake.get());
        }
    }

    private static Sidecar sidecar(Look look, List<String> doubts)
            throws IOException, UnreadableFile, ChangedMeanwhile {
        if (look.note().isEmpty()) {
            return Sidecar.NONE;
        }
        Mistakes mistakes = new Mistakes();
        Sidecar sidecar = look.note().get().read(mistakes);
        mistakes.all().forEach(mistake -> doubts.add(mistake.toString()));
        return sidecar;
    }

    /**
     * The renditions by their names.
     *
     * @param sound takes those that can be used, by their file names
     */
    private Map<String, MasterFile> made(String id, Look look, SortedMap<String, TreeFile> sound, List<String> doubts)
            throws IOException, ChangedMeanwhile {
        Map<String, MasterFile> made = new TreeMap<>();
        for (Map.Entry<String, TreeFile> beside : look.renditions().entrySet()) {
            String file = beside.getKey();
            String name = FileNames.renditionName(file).orElseThrow();
            try {
                Optional<MasterFile> rendition = rendition(FileNames.beside(id, file), file, beside.getValue());
                if (made.containsKey(name)) {
                    doubts.add(file + ": There is another rendition called " + name + "; remove one.");
                } else if (rendition.isPresent()) {
                    made.put(name, rendition.get());
                    sound.put(file, beside.getValue());
                } else {
                    doubts.add(file + ": The rendition is no picture of the kind that its name says.");
                }
            } catch (UnreadableFile e) {
                doubts.add(file + ": " + e.reason());
            }
        }
        return made;
    }

    /** A file made for another; empty if it is not of the kind that its name says. */
    private Optional<MasterFile> rendition(String id, String name, TreeFile file)
            throws IOException, UnreadableFile, ChangedMeanwhile {
        if (FileNames.isTrack(name)) {
            contents.checkTrack(id, file);
            return Optional.of(new MasterFile(name, TextTrack.MEDIA_TYPE, file.bytes(), Optional.empty(), false));
        }
        return contents.metadata(id, file)
                .filter(picture -> picture.format().fits(name))
                .map(picture -> masterFile(name, file, picture));
    }

    private Optional<AssetKey> variantOf(String id, Optional<Variants.Link> link, List<String> doubts) {
        Optional<String> target = link.flatMap(variants::target);
        if (link.isPresent() && target.isEmpty()) {
            doubts.add(FileNames.last(id) + FileNames.SIDECAR + ": variantOf: There is no file \""
                    + link.get().fromRoot() + "\" in the same folder, or below the root.");
        }
        if (target.filter(id::equals).isPresent()) {
            doubts.add(FileNames.last(id) + FileNames.SIDECAR + ": variantOf: A file is no variant of itself.");
            return Optional.empty();
        }
        return target.map(of -> new NativeId(source, of).key());
    }

    private static MasterFile masterFile(String name, TreeFile file, EmbeddedMetadata embedded) {
        return new MasterFile(
                name,
                embedded.format().mediaType(),
                file.bytes(),
                embedded.dimensions(),
                embedded.transparent(),
                embedded.moving());
    }
}
