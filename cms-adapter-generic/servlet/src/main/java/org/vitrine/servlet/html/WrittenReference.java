package org.vitrine.servlet.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vitrine.core.reference.AssetReference;

/**
 * A reference that stands in HTML.
 *
 * @param preset what is written beside it, if anything is
 */
public record WrittenReference(AssetReference reference, Optional<String> preset) {

    private static final PageSettings ANY =
            new PageSettings("inline", "clip", "download", "100vw", Optional.empty(), false);
    private static final PageCharset CHARSET =
            PageCharset.named(StandardCharsets.UTF_8.name()).orElseThrow();

    /** Those in whose place a {@link PageRewriter} puts markup, in their order. */
    public static List<WrittenReference> in(String html) {
        Finder found = new Finder();
        HtmlScanner scanner = new HtmlScanner(Set.of("img", "video", "a", "template"), found);
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        try {
            scanner.scan(bytes, 0, bytes.length);
            scanner.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing is written anywhere.", e);
        }
        return List.copyOf(found.references);
    }

    private static final class Finder implements HtmlScanner.Parts {

        private final List<WrittenReference> references = new ArrayList<>();
        private int templates;

        @Override
        public void text(byte[] bytes, int from, int to) {
            // References stand in tags alone.
        }

        @Override
        public boolean matters(String name, boolean end, byte[] bytes, int from, int to) {
            return name.equals("template") || !end && templates == 0 && Mark.Reference.mayBeIn(bytes, from, to);
        }

        @Override
        public void tag(String name, boolean end, byte[] bytes) {
            if (name.equals("template")) {
                templates = Math.max(0, templates + (end ? -1 : 1));
            } else {
                Mark.Reference.in(bytes, 0, CHARSET, ANY, Optional.empty())
                        .map(mark -> new WrittenReference(mark.question().reference(), mark.preset()))
                        .ifPresent(references::add);
            }
        }
    }
}
