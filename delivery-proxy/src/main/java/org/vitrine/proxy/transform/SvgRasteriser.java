package org.vitrine.proxy.transform;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vitrine.core.geometry.Crop;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.refusal.UnusableMaster;
import org.vitrine.core.rendition.Framing;

/**
 * Draws an SVG with JSVG, which runs no scripts. Nothing outside the file is fetched, and {@link SvgGuard} refuses
 * drawings that multiply themselves.
 */
final class SvgRasteriser implements VectorRasteriser {

    /** Far beyond any drawing; keeps sums within an int. */
    private static final int LONGEST_SIDE = 1_000_000;

    @Override
    public Dimensions dimensions(Path file) {
        return displayed(file, load(file));
    }

    @Override
    public BufferedImage rasterise(Path file, Framing framing) {
        SVGDocument drawing = load(file);
        Dimensions whole = displayed(file, drawing);
        Crop crop = framing.crop();
        float scaleX = (float) framing.image().width() / crop.size().width();
        float scaleY = (float) framing.image().height() / crop.size().height();
        BufferedImage picture =
                new BufferedImage(framing.image().width(), framing.image().height(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = picture.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.translate(-crop.x() * scaleX, -crop.y() * scaleY);
            graphics.scale(scaleX, scaleY);
            drawing.renderWithPlatform(
                    NullPlatformSupport.INSTANCE, graphics, new ViewBox(0, 0, whole.width(), whole.height()));
        } catch (RuntimeException broken) {
            throw BrokenMaster.unreadable(file, broken.toString());
        } finally {
            graphics.dispose();
        }
        return picture;
    }

    private static Dimensions displayed(Path file, SVGDocument drawing) {
        FloatSize size = drawing.size();
        boolean drawable =
                size.width > 0 && size.height > 0 && size.width <= LONGEST_SIDE && size.height <= LONGEST_SIDE;
        if (!drawable) {
            throw new UnusableMaster(
                    "The drawing says no usable size; give its svg element a width and height, or a viewBox.",
                    file + ": " + size);
        }
        return new Dimensions(Math.max(1, Math.round(size.width)), Math.max(1, Math.round(size.height)));
    }

    private static SVGDocument load(Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            SvgGuard.check(file, content);
            LoaderContext context = LoaderContext.builder()
                    .externalResourcePolicy(ResourcePolicy.DENY_ALL)
                    .documentLimits(SvgGuard.LIMITS)
                    .build();
            SVGDocument drawing = new SVGLoader().load(() -> SvgGuard.reader(content), null, context);
            if (drawing == null) {
                throw BrokenMaster.unreadable(file, "no SVG document");
            }
            return drawing;
        } catch (UnusableMaster known) {
            throw known;
        } catch (IOException | RuntimeException broken) {
            throw BrokenMaster.unreadable(file, broken.toString());
        }
    }
}
