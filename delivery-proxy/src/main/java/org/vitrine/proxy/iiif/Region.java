package org.vitrine.proxy.iiif;

import java.math.BigDecimal;
import java.util.Optional;
import org.vitrine.core.geometry.AspectRatio;
import org.vitrine.core.geometry.Crop;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.refusal.MalformedRequest;

/** Which part of a picture is asked for (section 4.1). */
sealed interface Region {

    AspectRatio SQUARE = new AspectRatio(1, 1);

    /** The pixels this means. What lies beyond the picture's edge is cut off. */
    Crop of(Dimensions picture, FocalPoint focus);

    /** As it stands in a URL, decoded. */
    String print();

    /** All of it: {@code full}. */
    record Full() implements Region {
        @Override
        public Crop of(Dimensions picture, FocalPoint focus) {
            return Crop.whole(picture);
        }

        @Override
        public String print() {
            return "full";
        }
    }

    /** The largest square around what must stay visible: {@code square}. */
    record Square() implements Region {
        @Override
        public Crop of(Dimensions picture, FocalPoint focus) {
            return Crop.around(focus, SQUARE, picture);
        }

        @Override
        public String print() {
            return "square";
        }
    }

    /** A rectangle in pixels: {@code x,y,w,h}. */
    record Pixels(int x, int y, int width, int height) implements Region {
        public Pixels {
            if (width < 1 || height < 1) {
                throw new MalformedRequest("A region is at least 1 pixel wide and high.");
            }
        }

        @Override
        public Crop of(Dimensions picture, FocalPoint focus) {
            if (x >= picture.width() || y >= picture.height()) {
                throw new MalformedRequest("The region lies outside the picture, which has " + picture + " pixels.");
            }
            Dimensions size =
                    new Dimensions(Math.min(width, picture.width() - x), Math.min(height, picture.height() - y));
            return new Crop(x, y, size);
        }

        @Override
        public String print() {
            return x + "," + y + "," + width + "," + height;
        }
    }

    /** A rectangle in hundredths of the picture: {@code pct:x,y,w,h}. */
    record Percent(BigDecimal x, BigDecimal y, BigDecimal width, BigDecimal height) implements Region {
        public Percent {
            if (width.signum() <= 0 || height.signum() <= 0) {
                throw new MalformedRequest("A region is wider and higher than nothing.");
            }
            x = Decimal.plain(x);
            y = Decimal.plain(y);
            width = Decimal.plain(width);
            height = Decimal.plain(height);
        }

        @Override
        public Crop of(Dimensions picture, FocalPoint focus) {
            Pixels pixels = new Pixels(
                    share(x, picture.width()),
                    share(y, picture.height()),
                    Math.max(1, share(width, picture.width())),
                    Math.max(1, share(height, picture.height())));
            return pixels.of(picture, focus);
        }

        private static int share(BigDecimal percent, int length) {
            return (int) Math.min(Integer.MAX_VALUE, Math.round(percent.doubleValue() * length / 100));
        }

        @Override
        public String print() {
            return "pct:" + Decimal.print(x) + "," + Decimal.print(y) + "," + Decimal.print(width) + ","
                    + Decimal.print(height);
        }
    }

    /** Reads a decoded region. */
    static Region parse(String text) {
        return switch (text) {
            case "full" -> new Full();
            case "square" -> new Square();
            default -> text.startsWith("pct:") ? percent(text.substring(4)) : pixels(text);
        };
    }

    private static Region pixels(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4) {
            throw malformed();
        }
        return new Pixels(whole(parts[0]), whole(parts[1]), whole(parts[2]), whole(parts[3]));
    }

    private static Region percent(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4) {
            throw malformed();
        }
        return new Percent(decimal(parts[0]), decimal(parts[1]), decimal(parts[2]), decimal(parts[3]));
    }

    private static int whole(String text) {
        return Decimal.whole(text).orElseThrow(Region::malformed);
    }

    private static BigDecimal decimal(String text) {
        Optional<BigDecimal> number = Decimal.parse(text);
        return number.orElseThrow(Region::malformed);
    }

    private static MalformedRequest malformed() {
        return new MalformedRequest("A region reads full, square, x,y,w,h or pct:x,y,w,h.");
    }
}
