package org.vitrine.connectors.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.vitrine.core.asset.Texts;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.locale.LocalizedText;
import org.vitrine.core.refusal.UnusableMaster;
import org.vitrine.proxy.pdf.PdfFile;

/** Reads a PDF document's first page size, its XMP and its document information (ISO 32000-2). */
final class PdfDocument {

    /** Pixels of a point at 144 dots per inch. */
    private static final int SCALE = 2;

    /** Where readers look for the end mark. */
    private static final int TAIL = 2048;

    /** In temporary files, of what is looked at here: little. */
    private static final long MOST_UNPACKED = 64L << 20;

    /** A document's first page and its own texts. */
    record Cover(Dimensions size, Described described) {}

    private PdfDocument() {}

    static Cover read(Path path, FileBytes file, Packets packets) throws IOException, UnreadableFile {
        long tail = Math.max(0, file.length() - TAIL);
        if (!file.textAt(tail, (int) (file.length() - tail)).contains("%%EOF")) {
            throw UnreadableFile.truncated();
        }
        try (PDDocument document = PdfFile.open(path, MOST_UNPACKED)) {
            if (document.getNumberOfPages() == 0) {
                throw new UnreadableFile("The PDF document has no pages.");
            }
            xmp(document.getDocumentCatalog().getMetadata(), packets);
            return new Cover(size(document.getPage(0)), described(document.getDocumentInformation()));
        } catch (UnusableMaster e) {
            throw new UnreadableFile(e.publicText(), e);
        } catch (InvalidPasswordException e) {
            throw new UnreadableFile("The PDF document is locked with a password; store an open copy.", e);
        } catch (IOException e) {
            throw new UnreadableFile("The PDF document cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static Dimensions size(PDPage page) throws UnreadableFile {
        PDRectangle box = page.getCropBox();
        long width = Math.round((double) box.getWidth() * SCALE);
        long height = Math.round((double) box.getHeight() * SCALE);
        boolean onItsSide = page.getRotation() % 180 != 0;
        return onItsSide ? Pixels.size(height, width) : Pixels.size(width, height);
    }

    private static Described described(PDDocumentInformation information) {
        String keywords = information.getKeywords();
        return new Described(
                new Texts(text(information.getTitle()), text(information.getSubject()), LocalizedText.NONE),
                keywords == null ? List.of() : Arrays.asList(keywords.split("[,;]")),
                EmbeddedRights.NONE);
    }

    private static LocalizedText text(@Nullable String text) {
        return text == null ? LocalizedText.NONE : LocalizedText.of(text);
    }

    private static void xmp(@Nullable PDMetadata metadata, Packets packets) throws IOException {
        if (metadata == null) {
            return;
        }
        COSStream stream = metadata.getCOSObject();
        COSBase filter = stream.getFilters();
        // Inflated here and not by the library, which would unpack any length into memory.
        try (InputStream raw = stream.createRawInputStream();
                InputStream plain = COSName.FLATE_DECODE.equals(filter) ? new InflaterInputStream(raw) : raw) {
            packets.xmp(plain.readNBytes(XmpPacket.LONGEST + 1));
        }
    }
}
