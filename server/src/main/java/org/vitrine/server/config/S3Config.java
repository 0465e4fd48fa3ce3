package org.vitrine.server.config;

import java.time.ZoneId;
import java.util.Optional;
import org.vitrine.proxy.origin.s3.BucketAddress;
import org.vitrine.proxy.origin.s3.S3Credentials;

/**
 * A bucket of an S3-compatible store that is a DAM.
 *
 * @param name its name as a source
 * @param bucket where it is
 * @param prefix of all keys, ending with a slash; empty for all of the bucket
 * @param credentials empty for a bucket that everybody may read
 * @param network what of the network may be asked, and for how long
 * @param timeZone in which dates without a zone are meant
 */
public record S3Config(
        String name,
        BucketAddress bucket,
        String prefix,
        Optional<S3Credentials> credentials,
        NetworkConfig network,
        ZoneId timeZone)
        implements SourceConfig {}
