package org.vitrine.proxy.origin.s3;

/**
 * Who asks a store.
 *
 * @param region in which the store lies, such as {@code eu-central-1}
 * @param accessKey public part of the credentials
 * @param secretKey never logged or printed
 */
public record S3Credentials(String region, String accessKey, String secretKey) {

    @Override
    public String toString() {
        return "S3Credentials[region=" + region + ", accessKey=" + accessKey + "]";
    }
}
