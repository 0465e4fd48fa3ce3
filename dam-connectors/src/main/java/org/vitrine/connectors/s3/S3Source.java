package org.vitrine.connectors.s3;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.vitrine.connectors.metadata.MetadataReader;
import org.vitrine.connectors.tree.Copies;
import org.vitrine.connectors.tree.FileTree;
import org.vitrine.connectors.tree.NoteFiles;
import org.vitrine.connectors.tree.TreeSource;
import org.vitrine.proxy.origin.s3.S3Bucket;
import org.vitrine.proxy.origin.store.FetchedMasters;

/** Opens a bucket as a DAM. */
public final class S3Source {

    private S3Source() {}

    /**
     * The source of a bucket. Nothing is asked of the store yet.
     *
     * @param name the source's name
     * @param bucket closed with the source
     * @param prefix that all keys begin with and no id does; empty for all of the bucket
     * @param poll pause between two listings
     * @param zone of dates that are written without one
     * @param metadata reads what is embedded in files
     * @param masters keeps what was fetched
     * @param data folder for what is kept between starts; may be deleted while nothing runs
     * @throws IOException if the data folder cannot be written
     */
    public static TreeSource open(
            String name,
            S3Bucket bucket,
            String prefix,
            Duration poll,
            ZoneId zone,
            MetadataReader metadata,
            FetchedMasters masters,
            Path data)
            throws IOException {
        Path scratch = data.resolve(name + ".scratch");
        Listing listing = new Listing(bucket, prefix, data.resolve(name + ".listing"), scratch);
        FileTree tree = new S3Tree(name, bucket, prefix, listing, new Copies(name, masters, scratch), poll);
        return new TreeSource(name, tree, new NoteFiles(tree), zone, metadata, data);
    }
}
