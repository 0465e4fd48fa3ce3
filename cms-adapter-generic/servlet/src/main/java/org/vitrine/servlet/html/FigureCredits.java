package org.vitrine.servlet.html;

import java.util.LinkedHashSet;
import java.util.Set;

/** The credit lines of the figure that is being printed, unless its author wrote a caption. */
final class FigureCredits {

    private static final int MOST = 10;

    private final Set<String> captions = new LinkedHashSet<>();
    private boolean open;
    private boolean captioned;

    void opens() {
        captions.clear();
        captioned = false;
        open = true;
    }

    void captioned() {
        captioned = true;
    }

    /** @param caption markup of a picture's credit line */
    void shows(String caption) {
        if (open && captions.size() < MOST) {
            captions.add(caption);
        }
    }

    /** What to print before the figure's end. */
    String closes() {
        String printed = captioned ? "" : String.join("", captions);
        captions.clear();
        open = false;
        return printed;
    }
}
