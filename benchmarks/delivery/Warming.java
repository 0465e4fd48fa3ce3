import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lets a server be what it is after its first minutes. What each picture takes besides its pixels is compiled by the JVM
 * only once it has run some hundreds of times; the peers came compiled.
 */
final class Warming {

    private static final int MASTERS = 20;
    private static final int WIDTHS = 25;
    private static final int NARROWEST = 100;

    private Warming() {}

    /** The preset that it asks for, as YAML. */
    static String preset() {
        String widths = IntStream.range(0, WIDTHS).mapToObj(i -> String.valueOf(NARROWEST + i)).collect(Collectors.joining(", "));
        return "warming: {kind: image, widths: [" + widths + "], formats: [webp, jpeg], quality: 75}\n";
    }

    /** Puts small masters beside a step's own. */
    static void hang(Painter painter, Path photos) {
        List<Path> masters = painter.small(MASTERS);
        for (int i = 0; i < masters.size(); i++) {
            Vitrine.hang(photos, name(i), masters.get(i));
        }
    }

    /** Asks for small renditions, each once. */
    static void up(Lab lab, Vitrine vitrine) throws Exception {
        for (int width = 0; width < lab.times(WIDTHS, 1); width++) {
            for (int i = 0; i < MASTERS; i++) {
                HttpResponse<byte[]> picture = Lab.get(vitrine.url(name(i), "warming/p.jpg?site=bench&w=" + (NARROWEST + width)));
                if (picture.statusCode() != 200) {
                    throw new IllegalStateException("not made: " + picture);
                }
            }
        }
    }

    private static String name(int i) {
        return "warming-" + i + ".jpg";
    }
}
