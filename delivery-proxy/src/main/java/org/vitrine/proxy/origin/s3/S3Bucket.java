package org.vitrine.proxy.origin.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.proxy.origin.guard.HostLookup;
import org.vitrine.proxy.origin.guard.OriginGuard;
import org.vitrine.proxy.origin.guard.OriginRules;
import org.vitrine.proxy.origin.http.Fetched;
import org.vitrine.proxy.origin.http.HttpOrigin;
import org.vitrine.proxy.origin.http.NotFetched;
import org.vitrine.proxy.origin.http.OriginLimits;
import org.vitrine.proxy.origin.http.RequestSigner;
import org.vitrine.proxy.origin.http.Validators;
import org.vitrine.proxy.origin.http.Wanted;

/** A bucket, or what of it lies under a prefix. */
public final class S3Bucket implements AutoCloseable {

    private final String source;
    private final BucketAddress address;
    private final String prefix;
    private final HttpOrigin origin;

    /** @param origin signs requests if the store wants that; is closed with this */
    S3Bucket(String source, BucketAddress address, String prefix, HttpOrigin origin) {
        this.source = source;
        this.address = address;
        this.prefix = prefix;
        this.origin = origin;
    }

    /**
     * Opens a bucket; nothing is asked of it yet.
     *
     * @param source name of the source, for messages
     * @param prefix that all keys begin with; empty for all of the bucket
     * @param credentials empty for a bucket that everybody may read
     * @param rules of the network; the endpoint's own port need not be among them
     */
    public static S3Bucket open(
            String source,
            BucketAddress address,
            String prefix,
            Optional<S3Credentials> credentials,
            OriginRules rules,
            OriginLimits limits,
            InstantSource clock) {
        OriginGuard guard = new OriginGuard(rules.andPort(OriginGuard.port(address.endpoint())));
        Optional<RequestSigner> signer = credentials.map(known -> new S3Signer(known, clock));
        HttpOrigin origin = new HttpOrigin(source, guard, HostLookup.SYSTEM, limits, signer, clock);
        return new S3Bucket(source, address, prefix, origin);
    }

    /**
     * Lists all objects, a page in memory at a time.
     *
     * @param scratch a folder for what is on its way
     * @throws SourceUnavailable if the list is not complete
     */
    public void list(Path scratch, Consumer<S3Object> listener) {
        Optional<String> token = Optional.empty();
        do {
            ListPage page = page(token, scratch);
            page.objects().forEach(listener);
            token = page.next();
        } while (token.isPresent());
    }

    /**
     * Fetches an object in the state a listing showed.
     *
     * @param etag of that state
     * @param head what speaks against a file that begins with these bytes
     * @throws SourceUnavailable if the store does not answer
     */
    public Fetched fetch(String key, String etag, long bytes, Function<byte[], Optional<String>> head, Path into)
            throws NotFetched {
        return origin.fetch(
                new Wanted(
                        address.object(key),
                        new Wanted.Condition.Same(Validators.ofTag(etag)),
                        OptionalLong.of(bytes),
                        head),
                into);
    }

    private ListPage page(Optional<String> token, Path scratch) {
        Map<String, String> parameters = new HashMap<>(Map.of("list-type", "2", "encoding-type", "url"));
        if (!prefix.isEmpty()) {
            parameters.put("prefix", prefix);
        }
        token.ifPresent(value -> parameters.put("continuation-token", value));
        try {
            Path answer = Files.createTempFile(scratch, "listing", ".part");
            try {
                Fetched fetched = origin.fetch(Wanted.at(address.query(parameters)), answer);
                try (InputStream content = Files.newInputStream(fetched.file())) {
                    return ListPage.read(content);
                }
            } finally {
                Files.deleteIfExists(answer);
            }
        } catch (NotFetched e) {
            throw unavailable(e.reason() + " Check endpoint, region, bucket and keys.");
        } catch (IOException e) {
            throw unavailable(String.valueOf(e.getMessage()));
        }
    }

    private SourceUnavailable unavailable(String detail) {
        return new SourceUnavailable("The bucket of the source \"" + source + "\" cannot be listed.", detail);
    }

    @Override
    public void close() {
        origin.close();
    }
}
