package org.vitrine.proxy.impression;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.vitrine.proxy.transform.Pixels;

/**
 * The colour that covers most of a picture: pixels are sorted into cubes of alike colours in OKLab, and the fullest cube
 * gives the mean of its pixels. Colours count a little more than greys, of which every picture is full.
 */
final class DominantColour {

    private static final double CUBE = 0.08;
    private static final double FOR_COLOUR = 3;

    private record Cube(int lightness, int a, int b) {

        static Cube of(OkLab colour) {
            return new Cube(step(colour.lightness()), step(colour.a()), step(colour.b()));
        }

        private static int step(double value) {
            return (int) Math.floor(value / CUBE + 0.5);
        }
    }

    private static final class Pile {

        private double weight;
        private double alpha;
        private double lightness;
        private double a;
        private double b;

        void add(OkLab colour, double opacity) {
            weight += opacity * (1 + FOR_COLOUR * colour.chroma());
            alpha += opacity;
            lightness += opacity * colour.lightness();
            a += opacity * colour.a();
            b += opacity * colour.b();
        }

        double weight() {
            return weight;
        }

        OkLab mean() {
            return new OkLab(lightness / alpha, a / alpha, b / alpha);
        }
    }

    private DominantColour() {}

    /** The colour as RGB; white of a picture that is wholly transparent. */
    static int of(Pixels picture) {
        Map<Cube, Pile> piles = new HashMap<>();
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int pixel = picture.at(x, y);
                double opacity = (pixel >>> 24) / 255.0;
                if (opacity > 0) {
                    OkLab colour = OkLab.of(pixel);
                    piles.computeIfAbsent(Cube.of(colour), cube -> new Pile()).add(colour, opacity);
                }
            }
        }
        return piles.entrySet().stream()
                .max(Comparator.comparingDouble(
                                (Map.Entry<Cube, Pile> pile) -> pile.getValue().weight())
                        .thenComparing(
                                Map.Entry::getKey,
                                Comparator.comparingInt(Cube::lightness)
                                        .thenComparingInt(Cube::a)
                                        .thenComparingInt(Cube::b)))
                .map(pile -> pile.getValue().mean().rgb())
                .orElse(0xFFFFFF);
    }
}
