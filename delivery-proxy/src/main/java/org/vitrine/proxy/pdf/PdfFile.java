package org.vitrine.proxy.pdf;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.vitrine.core.refusal.UnusableMaster;

/** Opens PDF files within bounds. */
public final class PdfFile {

    private static final long WORKING_MEMORY = 64L << 20;
    private static final int MOST_OBJECTS = 1_000_000;

    private PdfFile() {}

    /**
     * Opens a file to read what it says, but none of its pictures.
     *
     * @param mostBytes that its temporary files may have
     * @throws UnusableMaster if its structure is beyond all measure
     * @throws IOException if it is broken or locked
     */
    public static PDDocument open(Path file, long mostBytes) throws IOException {
        return open(file, mostBytes, 0);
    }

    /**
     * Opens a file to draw its pages; what is unpacked of it beyond a little goes to temporary files.
     *
     * @param mostBytes that those may have
     * @param mostPixels of each picture on a page
     * @throws UnusableMaster if its structure is beyond all measure
     * @throws IOException if it is broken or locked
     */
    public static PDDocument open(Path file, long mostBytes, long mostPixels) throws IOException {
        var memory = MemoryUsageSetting.setupMixed(WORKING_MEMORY, mostBytes + WORKING_MEMORY);
        RandomAccessRead content = new RandomAccessReadBufferedFile(file);
        try {
            PDDocument document = new BoundedParser(
                            content, memory.streamCache, new PdfStreams(file, mostPixels), MOST_OBJECTS)
                    .parse();
            if (document.getDocument().getXrefTable().size() > MOST_OBJECTS) {
                document.close();
                throw tooManyParts(file);
            }
            return document;
        } catch (IOException | RuntimeException | Error e) {
            IOUtils.closeQuietly(content);
            throw e;
        }
    }

    static UnusableMaster tooManyParts(Path file) {
        return new UnusableMaster(
                "The document has more than " + MOST_OBJECTS + " parts; store a simpler one.", file.toString());
    }
}
