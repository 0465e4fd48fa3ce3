package org.vitrine.connectors.s3;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.vitrine.connectors.metadata.UnreadableFile;
import org.vitrine.connectors.source.Source;
import org.vitrine.connectors.tree.Copies;
import org.vitrine.connectors.tree.FileTree;
import org.vitrine.connectors.tree.Polling;
import org.vitrine.connectors.tree.TreeFile;
import org.vitrine.core.asset.OpenedMaster;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.proxy.origin.s3.S3Bucket;

/** The objects of a bucket, as files. */
final class S3Tree implements FileTree {

    private final String source;
    private final S3Bucket bucket;
    private final String prefix;
    private final Listing listing;
    private final Copies copies;
    private final Duration poll;

    S3Tree(String source, S3Bucket bucket, String prefix, Listing listing, Copies copies, Duration poll) {
        this.source = source;
        this.bucket = bucket;
        this.prefix = prefix;
        this.listing = listing;
        this.copies = copies;
        this.poll = poll;
    }

    @Override
    public Stream<String> ids() {
        listing.refresh(changed -> {});
        return listing.ids();
    }

    @Override
    public Optional<TreeFile> file(String id) {
        return listing.find(id).map(ListedObject::file);
    }

    @Override
    public Optional<OpenedMaster> open(String id, String print) throws UnreadableFile {
        ListedObject.ObjectState state = ListedObject.ObjectState.parse(print);
        return copies.open(
                id,
                print,
                into -> bucket.fetch(key(id), state.etag(), state.bytes(), head -> Copies.objection(id, head), into));
    }

    /** A key need not be in the normal form that its id is in. */
    private String key(String id) {
        return listing.find(id).map(ListedObject::key).orElse(prefix + id);
    }

    @Override
    public Source.Watch watch(Consumer<String> changed, Consumer<String> lost) {
        return new Polling(source, poll, () -> {
            try {
                listing.refresh(changed);
            } catch (SourceUnavailable e) {
                lost.accept(e.publicText() + " " + e.detail());
            }
        });
    }

    @Override
    public void close() {
        listing.close();
        bucket.close();
    }
}
