/**
 * Opens PDF documents that nobody vouches for. {@link org.vitrine.proxy.pdf.PdfFile} is the entry: it reads with PDFBox
 * and refuses what would unpack beyond all measure, the document's own structure before it is read, and with
 * {@link org.vitrine.proxy.pdf.PdfStreams} what a page is drawn with.
 */
@NullMarked
package org.vitrine.proxy.pdf;

import org.jspecify.annotations.NullMarked;
