/**
 * What is embedded in a file: what kind of file it is, how large its picture is, and what XMP, IPTC and Exif say of it.
 * {@link org.vitrine.connectors.metadata.MetadataReader} is the entry; it answers with
 * {@link org.vitrine.connectors.metadata.EmbeddedMetadata} or says in plain words why a file cannot be read
 * ({@link org.vitrine.connectors.metadata.UnreadableFile}).
 *
 * <p>Every byte is hostile until checked. Containers are walked with lengths checked against the file, so that a header
 * allocates nothing it does not fill; XML is read without DTDs and entities; packets, pixels and nesting are bounded.
 * Exif and IPTC are decoded by metadata-extractor, XMP by Adobe's xmpcore, PDF by PDFBox. The containers themselves are
 * walked here because metadata-extractor hands the XMP it meets to a parser that accepts entity declarations.
 */
@NullMarked
package org.vitrine.connectors.metadata;

import org.jspecify.annotations.NullMarked;
