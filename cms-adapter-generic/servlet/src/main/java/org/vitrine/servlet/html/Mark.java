package org.vitrine.servlet.html;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.vitrine.client.facts.FactsQuestion;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.reference.AssetReference;
import org.vitrine.core.refusal.MalformedRequest;

/** A place in a window where something is to be done. */
sealed interface Mark {

    /** Where, in bytes from the window's start. */
    int at();

    /**
     * A tag that holds a reference, and is not among the window's bytes.
     *
     * @param source the tag's bytes
     * @param written the same as text
     */
    record Reference(int at, ByteBuffer source, String written, Tag tag, FactsQuestion question) implements Mark {

        private static final String HOLDER = "data-dam";
        private static final String PRESET = "data-preset";

        /** The preset that it names, and not the settings. */
        Optional<String> preset() {
            return tag.value(PRESET);
        }

        /** The reference in an {@code <img>}, {@code <video>} or {@code <a>}, empty if it holds none that is well formed. */
        static Optional<Reference> in(
                byte[] source, int at, PageCharset charset, PageSettings settings, Optional<LanguageTag> locale) {
            return charset.decode(source).flatMap(written -> {
                Tag tag = Tag.parse(written);
                String preset = tag.value(PRESET).orElseGet(() -> settings.presetOf(tag.name()));
                return tag.value(HOLDER)
                        .or(() -> tag.value(tag.name().equals("a") ? "href" : "src"))
                        .filter(text -> PageSettings.isPreset(preset))
                        .flatMap(Reference::parse)
                        .map(reference -> new Reference(
                                at,
                                ByteBuffer.wrap(source),
                                written,
                                tag,
                                new FactsQuestion(reference, preset, locale)));
            });
        }

        /** Whether a tag may hold a reference: most do not, and are not worth reading. */
        static boolean mayBeIn(byte[] source, int from, int to) {
            for (int i = from; i + 3 < to; i++) {
                if (source[i] == 'd' && source[i + 1] == 'a' && source[i + 2] == 'm' && source[i + 3] == ':') {
                    return true;
                }
            }
            return false;
        }

        private static Optional<AssetReference> parse(String text) {
            try {
                return text.startsWith(AssetReference.SCHEME)
                        ? Optional.of(AssetReference.parse(text))
                        : Optional.empty();
            } catch (MalformedRequest e) {
                return Optional.empty();
            }
        }
    }

    /** The beginning of a figure. */
    record FigureOpens(int at) implements Mark {}

    /** A caption that its author wrote. */
    record CaptionOpens(int at) implements Mark {}

    /** Before the end of a figure. */
    record FigureCloses(int at) implements Mark {}
}
