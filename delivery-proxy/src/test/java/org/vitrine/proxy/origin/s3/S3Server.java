package org.vitrine.proxy.origin.s3;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** A real S3 server in memory, on this machine's loopback address only. It checks signatures by code of its own. */
public final class S3Server implements AutoCloseable {

    public static final String BUCKET = "photos";
    public static final S3Credentials CREDENTIALS = new S3Credentials("eu-central-1", "reader", "reader-secret");

    private final BlobStore store = new TransientNio2BlobStore();
    private final String virtualHost;
    private S3Proxy server;
    private int port;

    public S3Server() throws Exception {
        this("");
    }

    /** @param virtualHost below which buckets are parts of the host name; empty for none */
    public S3Server(String virtualHost) throws Exception {
        this.virtualHost = virtualHost;
        store.createContainer(BUCKET);
        start();
    }

    /** Starts it, again on the same port after a stop. */
    public void start() throws Exception {
        S3Proxy.Builder builder = S3Proxy.builder()
                .blobStore(store)
                .awsAuthentication(AuthenticationType.AWS_V4, CREDENTIALS.accessKey(), CREDENTIALS.secretKey())
                .endpoint(
                        URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port));
        server = (virtualHost.isEmpty() ? builder : builder.virtualHost(virtualHost)).build();
        server.start();
        port = server.getPort();
    }

    public void stop() throws Exception {
        server.stop();
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public BucketAddress bucket() {
        return new BucketAddress(endpoint(), BUCKET, true);
    }

    public void put(String key, byte[] content) {
        store.putBlob(
                PutObjectRequest.builder()
                        .bucket(BUCKET)
                        .key(key)
                        .contentLength((long) content.length)
                        .build(),
                new ByteArrayInputStream(content));
    }

    public void delete(String key) {
        store.removeBlob(BUCKET, key);
    }

    public Optional<String> etag(String key) {
        return Optional.ofNullable(store.blobMetadata(BUCKET, key).eTag());
    }

    @Override
    public void close() throws Exception {
        server.stop();
        store.close();
    }
}
