package org.vitrine.connectors.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitrine.catalog.yaml.Mistakes;
import org.vitrine.connectors.metadata.EmbeddedMetadata;
import org.vitrine.connectors.metadata.FileFormat;
import org.vitrine.connectors.metadata.MetadataReader;
import org.vitrine.connectors.metadata.UnreadableFile;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.asset.LocaleVariant;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.asset.NativeId;

/** Reads one file with all that lies beside it and speaks of it. */
final class FolderReader {

    private final String source;
    private final FolderRoot root;
    private final ZoneId zone;
    private final MetadataReader metadata;
    private final DefaultsBook defaults;
    private final Variants variants;

    /** Where an asset's files are, and their stamps before anything was read. */
    record Look(
            Path master,
            FileStamp masterStamp,
            Optional<Path> sidecar,
            Optional<FileStamp> sidecarStamp,
            Optional<Path> poster,
            Optional<FileStamp> posterStamp,
            DefaultsBook.InForce defaults,
            List<LocaleVariant> variants) {

        /** Changes with anything that the asset is made of. */
        String state() {
            return "1|" + masterPrint() + "|"
                    + sidecarStamp.map(FileStamp::print).orElse("") + "|"
                    + posterPrint() + "|" + defaults.state() + "|" + variants;
        }

        String masterPrint() {
            return masterStamp.print();
        }

        /** Empty if there is no poster. */
        String posterPrint() {
            return posterStamp.map(FileStamp::print).orElse("");
        }

        Instant modified() {
            return Stream.of(Optional.of(masterStamp), sidecarStamp, posterStamp)
                    .flatMap(Optional::stream)
                    .map(FileStamp::modified)
                    .max(Instant::compareTo)
                    .orElseThrow();
        }
    }

    /**
     * What was read.
     *
     * @param asset as it is said to be
     * @param doubts what could not be understood
     * @param derived whether its version is derived from the content
     * @param link what its sidecar says it is a variant of
     */
    record Read(Asset asset, List<String> doubts, boolean derived, Optional<Variants.Link> link) {}

    FolderReader(
            String source,
            FolderRoot root,
            ZoneId zone,
            MetadataReader metadata,
            DefaultsBook defaults,
            Variants variants) {
        this.source = source;
        this.root = root;
        this.zone = zone;
        this.metadata = metadata;
        this.defaults = defaults;
        this.variants = variants;
    }

    /** Finds an asset's files; empty if there is none of this name. */
    Optional<Look> look(String id) throws UnreadableFile {
        Optional<Path> master = root.file(id);
        Optional<FileStamp> stamp = master.flatMap(FileStamp::of);
        if (master.isEmpty() || stamp.isEmpty()) {
            return Optional.empty();
        }
        Optional<Path> sidecar = root.file(id + FileNames.SIDECAR);
        Optional<Path> poster = root.file(id + FileNames.POSTER);
        return Optional.of(new Look(
                master.get(),
                stamp.get(),
                sidecar,
                sidecar.flatMap(FileStamp::of),
                poster,
                poster.flatMap(FileStamp::of),
                defaults.in(FileNames.folder(id)),
                variants.of(id)));
    }

    /**
     * Reads an asset.
     *
     * @param known the version its content is known to have, if it has been read before
     * @return empty if the file is of no kind that becomes an asset, and its name claims none
     */
    Optional<Read> read(String id, Look look, Optional<AssetVersion> known) throws IOException, UnreadableFile {
        if (!FileFormat.mayBe(id)) {
            // Camera raw and layout files begin like TIFF or PDF, and do not claim to be one.
            return Optional.empty();
        }
        Optional<EmbeddedMetadata> found = metadata.read(look.master());
        checkName(id, found.map(EmbeddedMetadata::format));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        EmbeddedMetadata embedded = found.get();
        List<String> doubts = new ArrayList<>();
        Sidecar sidecar = sidecar(id, look, doubts);
        Optional<MasterFile> poster = poster(id, look, doubts);
        Optional<Variants.Link> link =
                sidecar.variantOf().flatMap(of -> sidecar.locale().map(language -> Variants.Link.of(id, language, of)));
        FolderAsset parts = new FolderAsset(
                new NativeId(source, id),
                look.modified(),
                embedded,
                sidecar,
                look.defaults().defaults(),
                zone);
        doubts.addAll(parts.doubts());
        Optional<AssetVersion> version = sidecar.version().or(() -> known);
        Asset asset = parts.asset(
                version.isPresent()
                        ? version.get()
                        : ContentDigest.version(look.master(), poster.flatMap(file -> look.poster())),
                masterFile(FileNames.last(id), look.masterStamp(), embedded),
                poster,
                look.variants(),
                variantOf(id, link, doubts));
        return Optional.of(new Read(asset, doubts, sidecar.version().isEmpty(), link));
    }

    private static void checkName(String id, Optional<FileFormat> format) throws UnreadableFile {
        Optional<FileFormat> claimed = FileFormat.claimedBy(id);
        if (claimed.isPresent() && format.isEmpty()) {
            throw new UnreadableFile(
                    "The file is mislabelled: its name says " + claimed.get() + ", but its content is none.");
        }
        if (format.isPresent() && !format.get().fits(id)) {
            throw new UnreadableFile("The file is mislabelled: its content is " + format.get()
                    + ", but its name does not say so. Rename it.");
        }
    }

    private static Sidecar sidecar(String id, Look look, List<String> doubts) throws IOException {
        if (look.sidecar().isEmpty()) {
            return Sidecar.NONE;
        }
        String name = FileNames.last(id) + FileNames.SIDECAR;
        Mistakes mistakes = new Mistakes();
        Sidecar sidecar = Sidecar.read(name, TextFile.read(name, look.sidecar().get(), mistakes), mistakes);
        mistakes.all().forEach(mistake -> doubts.add(mistake.toString()));
        return sidecar;
    }

    private Optional<MasterFile> poster(String id, Look look, List<String> doubts) throws IOException {
        if (look.poster().isEmpty() || look.posterStamp().isEmpty()) {
            return Optional.empty();
        }
        String name = FileNames.last(id) + FileNames.POSTER;
        try {
            Optional<EmbeddedMetadata> picture = metadata.read(look.poster().get());
            if (picture.isPresent() && picture.get().format() == FileFormat.JPEG) {
                return Optional.of(masterFile(name, look.posterStamp().get(), picture.get()));
            }
            doubts.add(name + ": The poster is not a JPEG file.");
        } catch (UnreadableFile e) {
            doubts.add(name + ": " + e.reason());
        }
        return Optional.empty();
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

    private static MasterFile masterFile(String name, FileStamp stamp, EmbeddedMetadata embedded) {
        return new MasterFile(
                name, embedded.format().mediaType(), stamp.bytes(), embedded.dimensions(), embedded.transparent());
    }
}
