package org.vitrine.proxy.transform;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.refusal.Refusal;
import org.vitrine.core.rendition.Fit;
import org.vitrine.core.rendition.ImageFormat;

/** A process of its own that meets every file of a folder in the engine the machine would choose. */
final class HostileProcess {

    private static final Pattern MOST = Pattern.compile("VmHWM:\\s*(\\d+) kB");

    private HostileProcess() {}

    /** @param arguments the folder, in which files are named by their label and their name */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        TransformOrder order = TransformOrder.plain(
                new Cut.Placed(Fit.COVER, Optional.empty(), FocalPoint.CENTRE, 100), ImageFormat.JPEG, 80);
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.sorted().toList();
        }
        try (ImageTransformer engine = ImageTransformer.create(HostileMastersTest.STRICT)) {
            for (Path file : files) {
                String[] name = file.getFileName().toString().split(" ", 3);
                try {
                    engine.transform(file, name[0] + "/" + name[1], order);
                } catch (Refusal refused) {
                    System.out.println(name[2] + ": " + refused.publicText());
                }
            }
            byte[] good = Masters.jpeg(Scene.painted(240, 160, BufferedImage.TYPE_INT_RGB));
            engine.transform(new Masters(folder).store("good.jpg", good), "image/jpeg", order);
        }
        System.out.println("alive after " + files.size());
        Path status = Path.of("/proc/self/status");
        System.out.println(Files.exists(status) ? Files.readString(status) : "");
        System.exit(0);
    }

    /** The most memory the process held, 0 where the system does not say. */
    static long mostMegabytes(String said) {
        Matcher most = MOST.matcher(said);
        return most.find() ? Long.parseLong(most.group(1)) >> 10 : 0;
    }
}
