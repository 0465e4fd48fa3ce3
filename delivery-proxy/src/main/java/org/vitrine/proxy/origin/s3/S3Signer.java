package org.vitrine.proxy.origin.s3;

import java.net.URI;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vitrine.proxy.origin.http.RequestSigner;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Signs requests to a store with Signature Version 4. */
final class S3Signer implements RequestSigner {

    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final S3Credentials credentials;
    private final AwsCredentialsIdentity identity;
    private final Clock clock;

    S3Signer(S3Credentials credentials, InstantSource clock) {
        this.credentials = credentials;
        this.clock = clock.withZone(ZoneOffset.UTC);
        identity = AwsCredentialsIdentity.create(credentials.accessKey(), credentials.secretKey());
    }

    @Override
    public Map<String, String> signed(String method, URI uri, Map<String, String> headers) {
        SdkHttpRequest.Builder request =
                SdkHttpRequest.builder().method(SdkHttpMethod.fromValue(method)).uri(uri);
        headers.forEach(request::putHeader);
        SignedRequest signed = signer.sign(order -> order.identity(identity)
                .request(request.build())
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                .putProperty(AwsV4HttpSigner.REGION_NAME, credentials.region())
                // S3 alone signs paths as they are sent.
                .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
                .putProperty(AwsV4HttpSigner.SIGNING_CLOCK, clock));
        Map<String, String> all = new LinkedHashMap<>();
        signed.request().forEachHeader((name, values) -> all.put(name, String.join(",", values)));
        // The client writes these itself, the same as they were signed.
        all.remove("Host");
        all.remove("Content-Length");
        return all;
    }
}
