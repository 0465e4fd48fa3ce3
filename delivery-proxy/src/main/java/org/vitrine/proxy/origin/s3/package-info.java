/**
 * Buckets of S3-compatible stores, as far as reading them needs. {@link org.vitrine.proxy.origin.s3.S3Bucket} is the
 * entry: it lists and fetches objects through an {@link org.vitrine.proxy.origin.http.HttpOrigin} with its limits and
 * guard, each request signed by AWS's own signer (Signature Version 4).
 */
@NullMarked
package org.vitrine.proxy.origin.s3;

import org.jspecify.annotations.NullMarked;
