package org.vitrine.proxy.transform;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.jspecify.annotations.Nullable;
import org.vitrine.core.geometry.Crop;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.refusal.UnusableMaster;
import org.vitrine.core.rendition.Framing;
import org.vitrine.proxy.pdf.PdfFile;
import org.vitrine.proxy.pdf.PdfStreams;

/** Draws a document's first page with PDFBox, on white paper. */
final class PdfRasteriser implements VectorRasteriser {

    /** Displayed pixels per point of 1/72 inch. */
    private static final int DISPLAYED = 2;

    private final TransformLimits limits;

    PdfRasteriser(TransformLimits limits) {
        this.limits = limits;
    }

    @Override
    public Dimensions dimensions(Path file) {
        return read(file, document -> displayed(file, document.getPage(0)));
    }

    @Override
    public BufferedImage rasterise(Path file, Framing framing) {
        return read(file, document -> draw(file, document, framing));
    }

    private BufferedImage draw(Path file, PDDocument document, Framing framing) throws IOException {
        PdfStreams.of(document).admit(document.getPage(0));
        Crop crop = framing.crop();
        double scaleX = (double) framing.image().width() / crop.size().width();
        double scaleY = (double) framing.image().height() / crop.size().height();
        BufferedImage page =
                new BufferedImage(framing.image().width(), framing.image().height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = page.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
            graphics.setBackground(Color.WHITE);
            graphics.translate(-crop.x() * scaleX, -crop.y() * scaleY);
            PDFRenderer renderer = new BoundedRenderer(file, document);
            renderer.setSubsamplingAllowed(true);
            renderer.renderPageToGraphics(0, graphics, (float) (scaleX * DISPLAYED), (float) (scaleY * DISPLAYED));
        } finally {
            graphics.dispose();
        }
        return page;
    }

    private Dimensions displayed(Path file, PDPage page) {
        PDRectangle box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        long width = Math.round((double) DISPLAYED * (turned ? box.getHeight() : box.getWidth()));
        long height = Math.round((double) DISPLAYED * (turned ? box.getWidth() : box.getHeight()));
        return limits.admitMaster(file, width, height);
    }

    private <T> T read(Path file, Reading<T> reading) {
        try (PDDocument document = PdfFile.open(file, limits.mostBytes(), limits.mostPixels())) {
            if (document.getNumberOfPages() == 0) {
                throw new UnusableMaster("The document has no page.", file.toString());
            }
            return reading.of(document);
        } catch (InvalidPasswordException locked) {
            throw new UnusableMaster(
                    "The document is protected by a password; store it without one.", file + ": " + locked);
        } catch (UnusableMaster | CancellationException known) {
            throw known;
        } catch (IOException | RuntimeException broken) {
            throw BrokenMaster.unreadable(file, broken.toString());
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(PDDocument document) throws IOException;
    }

    private final class BoundedRenderer extends PDFRenderer {

        private final Path file;
        private final PdfStreams streams;

        BoundedRenderer(Path file, PDDocument document) {
            super(document);
            this.file = file;
            this.streams = PdfStreams.of(document);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            PageDrawer drawer = new BoundedDrawer(file, streams, parameters);
            drawer.setAnnotationFilter(getAnnotationsFilter());
            return drawer;
        }
    }

    /** Stops when nobody waits any more, and before a picture inside the page outgrows the limits. */
    private final class BoundedDrawer extends PageDrawer {

        private final Path file;
        private final PdfStreams streams;

        BoundedDrawer(Path file, PdfStreams streams, PageDrawerParameters parameters) throws IOException {
            super(parameters);
            this.file = file;
            this.streams = streams;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("The page takes too long to draw.");
            }
            if (operator.getImageData() != null) {
                // PDFBox unpacks a picture that lies in the drawing as soon as it meets it.
                streams.admit(operator.getImageParameters(), operator.getImageData());
            }
            super.processOperator(operator, operands);
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            admit(image);
            if (image instanceof PDImageXObject stored) {
                // PDFBox scales neither to the other: each is decoded whole.
                admit(stored.getMask());
                admit(stored.getSoftMask());
            }
            super.drawImage(image);
        }

        private void admit(@Nullable PDImage image) {
            if (image != null) {
                limits.admitMaster(file, image.getWidth(), image.getHeight());
            }
        }
    }
}
