package org.vitrine.proxy.impression;

import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.proxy.transform.Pixels;

/**
 * The point that draws the eye: colours unlike those of the picture as a whole (Achanta, Hemami, Estrada and Süsstrunk:
 * Frequency-tuned Salient Region Detection, 2009), edges, saturation and the tones of skin, seen from far enough that a
 * patch counts and a speck does not. Transparent pixels draw no one.
 */
final class Attention {

    private static final double OF_EDGES = 0.4;
    private static final double OF_SATURATION = 0.4;
    private static final double OF_SKIN = 0.3;

    /** What a point must have beyond the rest so as to be looked at. */
    private static final double NOTICEABLE = 0.02;

    /** Share of the shorter side that melts into one patch. */
    private static final double PATCH = 0.05;

    private final Pixels picture;
    private final OkLab[] colours;

    private Attention(Pixels picture) {
        this.picture = picture;
        this.colours = new OkLab[picture.width() * picture.height()];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = OkLab.of(picture.at(i % picture.width(), i / picture.width()));
        }
    }

    static FocalPoint of(Pixels picture) {
        Attention attention = new Attention(picture);
        int patch = (int) Math.max(1, Math.round(Math.min(picture.width(), picture.height()) * PATCH));
        return attention.score().blurred(patch).peak(NOTICEABLE);
    }

    private Field score() {
        OkLab mean = mean();
        Field edges = field((x, y) -> edge(x, y));
        return field((x, y) -> {
            OkLab colour = colour(x, y);
            double drawn = colour.distance(mean)
                    + OF_EDGES * edges.at(x, y)
                    + OF_SATURATION * colour.chroma()
                    + OF_SKIN * skin(colour);
            return drawn * (picture.at(x, y) >>> 24) / 255;
        });
    }

    /** How much lightness changes at a pixel. */
    private double edge(int x, int y) {
        double here = colour(x, y).lightness();
        double across = colour(x + 1, y).lightness() + colour(x - 1, y).lightness();
        double down = colour(x, y + 1).lightness() + colour(x, y - 1).lightness();
        return Math.abs(4 * here - across - down);
    }

    /** 1 for the tones of skin, light or dark, falling to 0 with the distance from them. */
    private static double skin(OkLab colour) {
        double hue = Math.atan2(colour.b(), colour.a());
        double likely = Math.max(0, 1 - Math.abs(hue - 0.9) / 0.35);
        double moderate = Math.max(0, 1 - Math.abs(colour.chroma() - 0.08) / 0.06);
        boolean lit = colour.lightness() > 0.35 && colour.lightness() < 0.95;
        return lit ? likely * moderate : 0;
    }

    private OkLab mean() {
        double weight = 0;
        double lightness = 0;
        double a = 0;
        double b = 0;
        for (int i = 0; i < colours.length; i++) {
            double opacity = (picture.at(i % picture.width(), i / picture.width()) >>> 24) / 255.0;
            weight += opacity;
            lightness += opacity * colours[i].lightness();
            a += opacity * colours[i].a();
            b += opacity * colours[i].b();
        }
        double all = weight == 0 ? 1 : weight;
        return new OkLab(lightness / all, a / all, b / all);
    }

    /** The colour of a pixel; beyond the edge that of the nearest. */
    private OkLab colour(int x, int y) {
        int inX = Math.clamp(x, 0, picture.width() - 1);
        int inY = Math.clamp(y, 0, picture.height() - 1);
        return colours[inY * picture.width() + inX];
    }

    private Field field(Field.Formula formula) {
        return Field.of(picture.width(), picture.height(), formula);
    }
}
