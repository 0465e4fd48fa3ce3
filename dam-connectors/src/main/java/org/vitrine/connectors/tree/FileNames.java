package org.vitrine.connectors.tree;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitrine.connectors.metadata.FileFormat;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKind;

/** What the name of a file says of its part. */
public final class FileNames {

    public static final String DEFAULTS = ".vitrine.yaml";
    public static final String SIDECAR = ".yaml";

    /** Stands in the root of many disks, and is for nobody but the system. */
    private static final String LOST_AND_FOUND = "lost+found";

    /** What a poster's name usually ends in, behind the whole name of the file it is of. */
    static final String POSTER = "." + Asset.POSTER + ".jpg";

    private static final Pattern RENDITION = Pattern.compile("(.+)\\.([a-z][a-z0-9-]{0,39})\\.[A-Za-z0-9]+");

    private static final Pattern TRACK = Pattern.compile("(.+)\\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\\.(?i:vtt))");

    private FileNames() {}

    /** Whether a file or folder of this name is left alone: hidden, temporary, half-written, or a disk's own. */
    public static boolean ignored(String name) {
        return name.startsWith(".") && !name.equals(DEFAULTS)
                || name.equals(LOST_AND_FOUND)
                || name.endsWith("~")
                || name.endsWith(".part")
                || name.endsWith(".tmp");
    }

    public static boolean isDefaults(String id) {
        return last(id).equals(DEFAULTS);
    }

    /** Whether a file is the sidecar of another, going by its name. */
    public static boolean isSidecar(String id) {
        return id.endsWith(SIDECAR)
                && !isDefaults(id)
                && FileFormat.claimedBy(withoutSuffix(id, SIDECAR)).isPresent();
    }

    /**
     * Whether a file was made for another, going by its name: a picture, {@code balloon.jpg.hero.png}, or the subtitles of
     * a video, {@code sailing.mp4.de.vtt}.
     */
    public static boolean isRendition(String id) {
        return rendition(id).isPresent();
    }

    /** The name of a rendition: {@code hero}, {@code de.vtt}; empty if a file is none. */
    public static Optional<String> renditionName(String id) {
        return rendition(id).map(form -> form.group(2).toLowerCase(Locale.ROOT));
    }

    /** Whether a file holds subtitles of a video, going by its name. */
    static boolean isTrack(String id) {
        return track(id).isPresent();
    }

    /** The id of the asset that a file belongs to: itself, or that of which it is sidecar or rendition. */
    public static String owner(String id) {
        if (isSidecar(id)) {
            return withoutSuffix(id, SIDECAR);
        }
        return rendition(id).map(form -> form.group(1)).orElse(id);
    }

    private static Optional<Matcher> rendition(String id) {
        return picture(id).or(() -> track(id));
    }

    private static Optional<Matcher> track(String id) {
        return Optional.of(TRACK.matcher(id))
                .filter(form -> form.matches()
                        && FileFormat.claimedBy(form.group(1))
                                .filter(format -> format.kind() == AssetKind.VIDEO)
                                .isPresent());
    }

    private static Optional<Matcher> picture(String id) {
        boolean picture = FileFormat.claimedBy(id)
                .filter(format -> format.kind() == AssetKind.IMAGE)
                .isPresent();
        return Optional.of(RENDITION.matcher(id))
                .filter(form -> picture
                        && form.matches()
                        && FileFormat.claimedBy(form.group(1)).isPresent());
    }

    /** The part of an id behind its last slash. */
    public static String last(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    /** The folder an id lies in, empty for the root. */
    public static String folder(String id) {
        int slash = id.lastIndexOf('/');
        return slash < 0 ? "" : id.substring(0, slash);
    }

    /** An id in a folder. */
    public static String in(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    /** A file of the same folder. */
    static String beside(String id, String name) {
        return in(folder(id), name);
    }

    private static String withoutSuffix(String id, String suffix) {
        return id.substring(0, id.length() - suffix.length());
    }
}
