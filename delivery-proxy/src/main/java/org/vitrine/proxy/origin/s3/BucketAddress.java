package org.vitrine.proxy.origin.s3;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * Where a bucket is.
 *
 * @param endpoint of the store: scheme, host and port
 * @param bucket its name
 * @param pathStyle whether the bucket is the first part of the path; otherwise it is the first part of the host
 */
public record BucketAddress(URI endpoint, String bucket, boolean pathStyle) {

    public BucketAddress {
        if (!bucket.matches("[a-zA-Z0-9][a-zA-Z0-9._-]{1,61}[a-zA-Z0-9]")) {
            throw new IllegalArgumentException(
                    "A bucket is named with 3 to 63 letters, digits, dots or hyphens; not \"" + bucket + "\".");
        }
        String path = endpoint.getRawPath() == null ? "" : endpoint.getRawPath();
        if (endpoint.getHost() == null || !(path.isEmpty() || path.equals("/")) || endpoint.getRawQuery() != null) {
            throw new IllegalArgumentException(
                    "An endpoint reads https://s3.eu-central-1.amazonaws.com, with no path; not \"" + endpoint + "\".");
        }
    }

    /** The address of an object. */
    URI object(String key) {
        return URI.create(base() + encoded(key, true));
    }

    /** The address of the bucket itself with a query, its names in order. */
    URI query(Map<String, String> parameters) {
        StringJoiner query = new StringJoiner("&");
        new TreeMap<>(parameters)
                .forEach((name, value) -> query.add(encoded(name, false) + "=" + encoded(value, false)));
        return URI.create(base() + "?" + query);
    }

    private String base() {
        String port = endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort();
        String host = endpoint.getHost() + port;
        return endpoint.getScheme() + "://" + (pathStyle ? host + "/" + bucket : bucket + "." + host) + "/";
    }

    /** Percent-encoding as Signature Version 4 wants it: everything but RFC 3986's unreserved characters. */
    private static String encoded(String text, boolean keepSlashes) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (plain || "-._~".indexOf(c) >= 0 || keepSlashes && c == '/') {
                encoded.append(c);
            } else {
                encoded.append('%').append(String.format("%02X", octet & 0xFF));
            }
        }
        return encoded.toString();
    }
}
