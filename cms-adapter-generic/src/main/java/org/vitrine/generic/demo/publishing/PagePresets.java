package org.vitrine.generic.demo.publishing;

import java.util.List;

/** The presets that the magazine's templates use, by their place. */
public final class PagePresets {

    /** At the head of an article. */
    public static final String HERO = "hero";

    /** In lists of articles for readers. */
    public static final String TEASER = "teaser";

    /** In lists for editors. */
    public static final String THUMBNAIL = "card";

    /** In the text, the usual one first. */
    public static final List<String> BODY = List.of("inline", "teaser", "portrait");

    private PagePresets() {}
}
