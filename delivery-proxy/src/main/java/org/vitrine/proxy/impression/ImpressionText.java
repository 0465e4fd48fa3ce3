package org.vitrine.proxy.impression;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.vitrine.core.geometry.FocalPoint;

/** An impression as a few lines of text, the form in which it is kept. */
final class ImpressionText {

    /** Counts the changes in how impressions are taken: those taken otherwise are not found any more. */
    static final String FORM = "impression 1";

    private static final int LINES = 8;

    private ImpressionText() {}

    static byte[] print(Impression impression) {
        return String.join(
                        "\n",
                        FORM,
                        impression.thumbHash(),
                        impression.tiny(),
                        String.valueOf(impression.colour()),
                        String.valueOf(impression.attention().x()),
                        String.valueOf(impression.attention().y()),
                        String.valueOf(impression.entropy().x()),
                        String.valueOf(impression.entropy().y()))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Reads what was printed; empty if it was not. */
    static Optional<Impression> parse(ByteBuffer text) {
        List<String> lines = StandardCharsets.UTF_8
                .decode(text.duplicate())
                .toString()
                .lines()
                .toList();
        if (lines.size() != LINES || !lines.getFirst().equals(FORM)) {
            return Optional.empty();
        }
        return Optional.of(new Impression(
                lines.get(1),
                lines.get(2),
                Integer.parseInt(lines.get(3)),
                point(lines.get(4), lines.get(5)),
                point(lines.get(6), lines.get(7))));
    }

    private static FocalPoint point(String x, String y) {
        return new FocalPoint(Double.parseDouble(x), Double.parseDouble(y));
    }
}
