package org.vitrine.sample.brush;

/** The Oklab colour space, in which a straight line between two colours looks like one. */
record Oklab(double l, double a, double b) {

    static Oklab of(int rgb) {
        double red = linear((rgb >> 16 & 255) / 255.0);
        double green = linear((rgb >> 8 & 255) / 255.0);
        double blue = linear((rgb & 255) / 255.0);
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new Oklab(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    Oklab towards(Oklab other, double share) {
        return new Oklab(l + (other.l - l) * share, a + (other.a - a) * share, b + (other.b - b) * share);
    }

    int rgb() {
        double lc = cube(l + 0.3963377774 * a + 0.2158037573 * b);
        double mc = cube(l - 0.1055613458 * a - 0.0638541728 * b);
        double sc = cube(l - 0.0894841775 * a - 1.2914855480 * b);
        int red = level(4.0767416621 * lc - 3.3077115913 * mc + 0.2309699292 * sc);
        int green = level(-1.2684380046 * lc + 2.6097574011 * mc - 0.3413193965 * sc);
        int blue = level(-0.0041960863 * lc - 0.7034186147 * mc + 1.7076147010 * sc);
        return red << 16 | green << 8 | blue;
    }

    private static double cube(double x) {
        return x * x * x;
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int level(double linear) {
        double bounded = Math.clamp(linear, 0, 1);
        double value = bounded <= 0.0031308 ? 12.92 * bounded : 1.055 * Math.pow(bounded, 1 / 2.4) - 0.055;
        return (int) Math.round(value * 255);
    }
}
