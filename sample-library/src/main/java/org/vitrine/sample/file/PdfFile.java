package org.vitrine.sample.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.vitrine.sample.catalogue.SampleAsset;
import org.vitrine.sample.document.Pages;
import org.vitrine.sample.repertoire.Repertoire;

/** A document with its XMP (ISO 32000-1, section 14.3). */
final class PdfFile {

    private PdfFile() {}

    static byte[] encode(SampleAsset asset, byte[] xmp) throws IOException {
        try (PDDocument document = new PDDocument()) {
            Repertoire.document(asset.painting().scene()).write(new Pages(document));
            PDMetadata metadata = new PDMetadata(document);
            metadata.importXMPMetadata(xmp);
            document.getDocumentCatalog().setMetadata(metadata);
            document.getDocumentCatalog().setLanguage("en-GB");
            PDDocumentInformation information = document.getDocumentInformation();
            information.setTitle(asset.texts().title().getOrDefault("en", asset.file()));
            information.setProducer("Vitrine");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
