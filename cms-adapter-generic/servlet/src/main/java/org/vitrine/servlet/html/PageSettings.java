package org.vitrine.servlet.html;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vitrine.core.locale.LanguageTag;

/**
 * What a page's references mean where they do not say it themselves.
 *
 * @param preset of pictures
 * @param videoPreset of videos
 * @param linkPreset of links
 * @param sizes how wide pictures are shown, as on {@code <img>}
 * @param locale of pages that do not name theirs
 * @param credits whether a figure without a caption gets the credit line of its pictures
 */
public record PageSettings(
        String preset,
        String videoPreset,
        String linkPreset,
        String sizes,
        Optional<LanguageTag> locale,
        boolean credits) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public PageSettings {
        requirePreset(preset);
        requirePreset(videoPreset);
        requirePreset(linkPreset);
    }

    /** What is meant where a tag of this name says nothing. */
    String presetOf(String tag) {
        return switch (tag) {
            case "a" -> linkPreset;
            case "video" -> videoPreset;
            default -> preset;
        };
    }

    /** Whether a text can be a preset's name. */
    public static boolean isPreset(String text) {
        return NAME.matcher(text).matches();
    }

    private static void requirePreset(String text) {
        if (!isPreset(text)) {
            throw new IllegalArgumentException(
                    "A preset's name is lower-case letters, digits and hyphens; not \"" + text + "\".");
        }
    }
}
