package org.vitrine.connectors.s3;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.proxy.origin.s3.S3Bucket;

/**
 * What a bucket held when it was last listed completely, kept on disk, so that any number of objects takes the same
 * memory. A listing that breaks off changes nothing.
 */
final class Listing implements AutoCloseable {

    private final S3Bucket bucket;
    private final String prefix;
    private final Path scratch;
    private final MVStore store;
    private final ReentrantLock refreshing = new ReentrantLock();
    private MVMap<String, String> spare;
    private volatile MVMap<String, String> objects;
    private volatile boolean listed;

    /** @param file what an earlier run left there is deleted */
    Listing(S3Bucket bucket, String prefix, Path file, Path scratch) throws IOException {
        this.bucket = bucket;
        this.prefix = prefix;
        this.scratch = Files.createDirectories(scratch);
        Files.deleteIfExists(file);
        store = MVStore.open(file.toString());
        objects = store.openMap("one");
        spare = store.openMap("other");
    }

    /**
     * Lists the bucket anew.
     *
     * @param changed hears the id of each object that came, went or changed
     * @throws SourceUnavailable if the bucket cannot be listed to its end
     */
    void refresh(Consumer<String> changed) {
        refreshing.lock();
        try {
            MVMap<String, String> before = objects;
            MVMap<String, String> now = spare;
            now.clear();
            bucket.list(
                    scratch,
                    object -> ListedObject.id(object.key(), prefix)
                            .ifPresent(id -> now.put(id, ListedObject.of(object).print())));
            // All of it at once: a file must never be seen without the sidecar that came with it.
            objects = now;
            spare = before;
            listed = true;
            compare(before, now, changed);
        } finally {
            refreshing.unlock();
        }
    }

    private static void compare(MVMap<String, String> before, MVMap<String, String> now, Consumer<String> changed) {
        for (Iterator<String> known = before.keyIterator(null); known.hasNext(); ) {
            String id = known.next();
            if (!now.containsKey(id)) {
                changed.accept(id);
            }
        }
        now.forEach((id, object) -> {
            if (!object.equals(before.get(id))) {
                changed.accept(id);
            }
        });
    }

    /** An object, by its id; lists the bucket if nobody has yet. */
    Optional<ListedObject> find(String id) {
        if (!listed) {
            refresh(change -> {});
        }
        return Optional.ofNullable(objects.get(id)).map(ListedObject::parse);
    }

    /** All ids, as they are now; later changes do not show. */
    Stream<String> ids() {
        Iterator<String> ids = objects.keyIterator(null);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(ids, Spliterator.NONNULL), false);
    }

    @Override
    public void close() {
        store.closeImmediately();
    }
}
