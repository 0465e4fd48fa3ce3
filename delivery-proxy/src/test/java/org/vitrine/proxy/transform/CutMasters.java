package org.vitrine.proxy.transform;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.rendition.Fit;
import org.vitrine.core.rendition.ImageFormat;

/** Good files that end too early: at each of their parts, and within it. */
final class CutMasters {

    /** Beyond this share of a file there may be nothing left to show. */
    private static final double WHOLE = 0.9;

    private CutMasters() {}

    static Stream<HostileMaster> all() {
        BufferedImage scene = Scene.painted(240, 160, BufferedImage.TYPE_INT_RGB);
        List<HostileMaster> cut = new ArrayList<>();
        cut.addAll(cuts("jpg", "image/jpeg", Masters.withExif(Masters.jpeg(scene), 6), CutMasters::segments, true));
        cut.addAll(cuts("png", "image/png", Masters.encoded(scene, "png"), CutMasters::chunks, true));
        cut.addAll(cuts("webp", "image/webp", Webps.lossless(scene), CutMasters::riffChunks, true));
        cut.addAll(cuts(
                "animated.webp", "image/webp", Webps.animated(240, 160, 0, 0, scene), CutMasters::riffChunks, false));
        cut.addAll(cuts("gif", "image/gif", Masters.encoded(scene, "gif"), CutMasters::tenths, true));
        cut.addAll(cuts("tif", "image/tiff", Masters.encoded(scene, "tiff"), CutMasters::tenths, true));
        cut.addAll(cuts("svg", "image/svg+xml", Masters.svg(), CutMasters::tags, true));
        cut.addAll(cuts("pdf", "application/pdf", Masters.pdf(""), CutMasters::objects, false));
        cut.addAll(cuts("mp4", "video/mp4", boxes("ftypisom", "moov", "mdat"), CutMasters::tenths, true));
        avif(scene).ifPresent(file -> cut.addAll(cuts("avif", "image/avif", file, CutMasters::tenths, true)));
        return cut.stream();
    }

    private static List<HostileMaster> cuts(
            String extension, String mediaType, byte[] whole, Function<byte[], List<Integer>> parts, boolean refused) {
        TreeSet<Integer> places = new TreeSet<>(List.of(1, 2, 3, 8, 12, 13));
        int before = 0;
        for (int part : parts.apply(whole)) {
            places.add(part);
            places.add((before + part) / 2);
            before = part;
        }
        return places.stream()
                .filter(place -> place > 0 && place < whole.length)
                .map(place -> new HostileMaster(
                        "ends-at-" + place + "." + extension,
                        mediaType,
                        Arrays.copyOf(whole, place),
                        refused && place < whole.length * WHOLE))
                .toList();
    }

    private static List<Integer> segments(byte[] jpeg) {
        List<Integer> places = new ArrayList<>();
        int at = 2;
        while (at + 4 < jpeg.length && (jpeg[at + 1] & 0xFF) != 0xDA) {
            places.add(at);
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | (jpeg[at + 3] & 0xFF));
        }
        places.add(at);
        places.add(jpeg.length);
        return places;
    }

    private static List<Integer> chunks(byte[] png) {
        List<Integer> places = new ArrayList<>();
        for (int at = 8; at < png.length; at += 12 + ByteBuffer.wrap(png).getInt(at)) {
            places.add(at);
            places.add(at + 4);
            places.add(at + 8);
        }
        return places;
    }

    private static List<Integer> riffChunks(byte[] riff) {
        List<Integer> places = new ArrayList<>();
        int at = 12;
        while (at + 8 <= riff.length) {
            int length = ByteBuffer.wrap(riff).order(ByteOrder.LITTLE_ENDIAN).getInt(at + 4);
            places.addAll(List.of(at, at + 4, at + 8));
            at += 8 + length + (length & 1);
        }
        places.add(riff.length);
        return places;
    }

    private static List<Integer> tags(byte[] svg) {
        String text = new String(svg, StandardCharsets.ISO_8859_1);
        List<Integer> places = new ArrayList<>();
        for (int at = text.indexOf('<', 1); at >= 0; at = text.indexOf('<', at + 1)) {
            places.add(at);
        }
        return places;
    }

    private static List<Integer> objects(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        List<Integer> places = new ArrayList<>();
        for (int at = text.indexOf(" obj"); at >= 0; at = text.indexOf(" obj", at + 1)) {
            places.add(at + 4);
        }
        return places;
    }

    private static List<Integer> tenths(byte[] content) {
        List<Integer> places = new ArrayList<>();
        for (int tenth = 1; tenth <= 10; tenth++) {
            places.add(content.length * tenth / 10);
        }
        return places;
    }

    private static Optional<byte[]> avif(BufferedImage scene) {
        return HostileMastersTest.vips()
                .filter(vips -> vips.writes().contains(ImageFormat.AVIF))
                .map(vips -> HostileMastersTest.transformed(
                        vips,
                        Masters.encoded(scene, "png"),
                        TransformOrder.plain(
                                new Cut.Placed(Fit.COVER, Optional.empty(), FocalPoint.CENTRE, 240),
                                ImageFormat.AVIF,
                                60)));
    }

    /** A container of boxes that hold nothing (ISO 14496-12). */
    private static byte[] boxes(String... names) {
        ByteArrayOutputStream film = new ByteArrayOutputStream();
        for (String name : names) {
            byte[] content = Arrays.copyOf(Masters.ascii(name), 64);
            film.writeBytes(ByteBuffer.allocate(4).putInt(4 + content.length).array());
            film.writeBytes(content);
        }
        return film.toByteArray();
    }
}
