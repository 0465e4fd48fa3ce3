package org.vitrine.connectors.s3;

import java.io.ByteArrayInputStream;
import java.net.URI;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.vitrine.proxy.origin.s3.BucketAddress;
import org.vitrine.proxy.origin.s3.S3Credentials;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** A real S3 server in memory, on this machine's loopback address only. */
final class S3Server implements AutoCloseable {

    static final S3Credentials CREDENTIALS = new S3Credentials("eu-central-1", "reader", "reader-secret");
    private static final String BUCKET = "photos";

    private final BlobStore store = new TransientNio2BlobStore();
    private S3Proxy server;
    private int port;

    S3Server() throws Exception {
        store.createContainer(BUCKET);
        start();
    }

    /** Starts it, again on the same port after a stop. */
    void start() throws Exception {
        server = S3Proxy.builder()
                .blobStore(store)
                .awsAuthentication(AuthenticationType.AWS_V4, CREDENTIALS.accessKey(), CREDENTIALS.secretKey())
                .endpoint(URI.create("http://127.0.0.1:" + port))
                .build();
        server.start();
        port = server.getPort();
    }

    BucketAddress bucket() {
        return new BucketAddress(URI.create("http://127.0.0.1:" + port), BUCKET, true);
    }

    void put(String key, byte[] content) {
        store.putBlob(
                PutObjectRequest.builder()
                        .bucket(BUCKET)
                        .key(key)
                        .contentLength((long) content.length)
                        .build(),
                new ByteArrayInputStream(content));
    }

    void delete(String key) {
        store.removeBlob(BUCKET, key);
    }

    void stop() throws Exception {
        server.stop();
    }

    @Override
    public void close() throws Exception {
        server.stop();
        store.close();
    }
}
