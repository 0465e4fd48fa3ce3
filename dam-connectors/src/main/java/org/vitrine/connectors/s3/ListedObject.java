package org.vitrine.connectors.s3;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Optional;
import org.vitrine.connectors.tree.FileNames;
import org.vitrine.connectors.tree.TreeFile;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.proxy.origin.s3.S3Object;

/** An object as the last listing showed it, in a form that can be kept. Fields are divided by line feeds. */
record ListedObject(String key, String etag, long bytes, Instant modified) {

    static ListedObject of(S3Object object) {
        return new ListedObject(object.key(), object.etag(), object.bytes(), object.modified());
    }

    /**
     * The id of an object's file; empty for what stands for no file: folder marks, hidden and half-written files, and
     * names that would lead elsewhere in a folder.
     */
    static Optional<String> id(String key, String prefix) {
        if (!key.startsWith(prefix)
                || key.length() == prefix.length()
                || key.chars().anyMatch(c -> c < ' ')) {
            return Optional.empty();
        }
        String id = Normalizer.normalize(key.substring(prefix.length()), Normalizer.Form.NFC);
        for (String part : id.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..") || FileNames.ignored(part)) {
                return Optional.empty();
            }
        }
        return Optional.of(id);
    }

    static ListedObject parse(String text) {
        String[] fields = text.split("\n", -1);
        return new ListedObject(fields[0], fields[1], Long.parseLong(fields[2]), Instant.parse(fields[3]));
    }

    String print() {
        return String.join("\n", key, etag, String.valueOf(bytes), modified.toString());
    }

    TreeFile file() {
        return new TreeFile(state().print(), bytes, modified, AssetVersion.parse(etag.replace("\"", "")));
    }

    ObjectState state() {
        return new ObjectState(etag, bytes);
    }

    /** What of an object names its content. */
    record ObjectState(String etag, long bytes) {

        static ObjectState parse(String print) {
            int space = print.indexOf(' ');
            return new ObjectState(print.substring(space + 1), Long.parseLong(print.substring(0, space)));
        }

        String print() {
            return bytes + " " + etag;
        }
    }
}
