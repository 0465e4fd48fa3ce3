package org.vitrine.proxy.transform;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.rendition.ImageFormat;

/**
 * The engine of choice where the machine has libvips 8.13 or newer ({@code libvips42} in Debian): a JPEG is decoded at
 * an eighth, a quarter or half its size where that is enough, so that a photo of twelve megapixels takes less than a
 * tenth of a second of one processor. It also reads AVIF and HEIC, and writes AVIF, where libvips was built with them.
 */
public final class VipsTransformer implements ImageTransformer {

    private final VipsLibrary vips;
    private final TransformLimits limits;
    private final TransformGate gate;
    private final Set<ImageFormat> writes;

    private VipsTransformer(VipsLibrary vips, TransformLimits limits) {
        this.vips = vips;
        this.limits = limits;
        this.gate = new TransformGate(limits);
        this.writes = VipsSaver.probe(vips);
    }

    /** The engine, if the machine has the library. */
    public static Optional<VipsTransformer> find(TransformLimits limits) {
        return VipsLibrary.find().map(vips -> new VipsTransformer(vips, limits));
    }

    @Override
    public String engine() {
        return vips.version();
    }

    @Override
    public Set<ImageFormat> writes() {
        return writes;
    }

    @Override
    public TransformLoad load() {
        return gate.load();
    }

    @Override
    public Dimensions dimensions(Path master, String mediaType) {
        return gate.pass(master.toString(), () -> {
            MasterType type = new MasterSniffer(limits).sniff(master, mediaType);
            if (type.vector()) {
                return VectorRasteriser.of(type, limits).dimensions(master);
            }
            try (VipsMaster opened = VipsMaster.open(vips, master, type, limits)) {
                return opened.displayed();
            } catch (VipsFailure broken) {
                throw BrokenMaster.unreadable(master, broken.reason());
            }
        });
    }

    @Override
    public byte[] transform(Path master, String mediaType, TransformOrder order) {
        return pass(master, mediaType, order, finished -> VipsSaver.write(finished, order));
    }

    @Override
    public <T> T cut(Path master, String mediaType, TransformOrder order, Function<CutPicture, T> use) {
        return pass(master, mediaType, order, finished -> {
            finished.image().settle();
            return use.apply(new SettledPicture(finished, order));
        });
    }

    private <T> T pass(Path master, String mediaType, TransformOrder order, Function<VipsSaver.Finished, T> use) {
        return gate.pass(master.toString(), new VipsRendering<>(vips, limits, master, mediaType, order, use));
    }

    /** A rendition whose pixels libvips holds. */
    private final class SettledPicture implements CutPicture {

        private final VipsSaver.Finished finished;
        private final TransformOrder order;

        SettledPicture(VipsSaver.Finished finished, TransformOrder order) {
            this.finished = finished;
            this.order = order;
        }

        @Override
        public Pixels pixels() {
            return finished.pixels();
        }

        @Override
        public byte[] written(int quality) {
            return VipsSaver.write(finished, order.at(quality));
        }

        @Override
        public Pixels read(byte[] file) {
            try (Arena arena = Arena.ofConfined();
                    VipsImage written = VipsLoader.open(vips, arena.allocateFrom(JAVA_BYTE, file), loader())) {
                return written.pixels();
            }
        }

        private VipsOperation loader() {
            return VipsLoader.of(MasterType.labelled(order.format().mediaType()).orElseThrow());
        }
    }

    @Override
    public void close() {
        gate.close();
    }
}
