/**
 * A bucket of an S3-compatible store as a DAM. {@link org.vitrine.connectors.s3.S3Source} is the entry: objects become
 * assets as files of a folder do, with sidecars and defaults that are objects, too
 * ({@link org.vitrine.connectors.tree}). What is there is known from listings
 * ({@link org.vitrine.proxy.origin.s3.S3Bucket}), made again and again and compared; an asset's version is the entity tag
 * of its object.
 */
@NullMarked
package org.vitrine.connectors.s3;

import org.jspecify.annotations.NullMarked;
