/**
 * Opens PDF documents that nobody vouches for. {@link org.vitrine.proxy.pdf.PdfFile} is the entry: it reads with PDFBox,
 * but no stream is unpacked before {@link org.vitrine.proxy.pdf.PdfStreams} admitted it, the document's own structure
 * among them. {@code Unpacking} is how they are measured.
 */
@NullMarked
package org.vitrine.proxy.pdf;

import org.jspecify.annotations.NullMarked;
