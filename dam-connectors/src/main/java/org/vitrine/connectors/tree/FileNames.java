package org.vitrine.connectors.tree;

import org.vitrine.connectors.metadata.FileFormat;

/** What the name of a file says of its part. */
public final class FileNames {

    public static final String DEFAULTS = ".vitrine.yaml";
    public static final String SIDECAR = ".yaml";
    public static final String POSTER = ".poster.jpg";

    private FileNames() {}

    /** Whether a file or folder of this name is left alone: hidden, temporary or half-written. */
    public static boolean ignored(String name) {
        return name.startsWith(".") && !name.equals(DEFAULTS)
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

    /** Whether a file is the still picture of another, going by its name. */
    public static boolean isPoster(String id) {
        return id.endsWith(POSTER)
                && FileFormat.claimedBy(withoutSuffix(id, POSTER)).isPresent();
    }

    /** The id of the asset that a file belongs to: itself, or that of which it is sidecar or poster. */
    public static String owner(String id) {
        if (isSidecar(id)) {
            return withoutSuffix(id, SIDECAR);
        }
        return isPoster(id) ? withoutSuffix(id, POSTER) : id;
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

    private static String withoutSuffix(String id, String suffix) {
        return id.substring(0, id.length() - suffix.length());
    }
}
