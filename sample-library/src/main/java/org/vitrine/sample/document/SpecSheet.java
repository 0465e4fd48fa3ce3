package org.vitrine.sample.document;

import java.io.IOException;
import org.vitrine.sample.lettering.Typeface;
import org.vitrine.sample.scene.Scene;

/** One page with the measures of a chair. */
public final class SpecSheet implements DocumentScene {

    private static final int INK = 0x22303a;
    private static final int RULE = 0xd9d3c6;

    private static final String[][] FACTS = {
        {"Width", "54 cm"},
        {"Depth", "56 cm"},
        {"Height", "79 cm"},
        {"Seat height", "45 cm"},
        {"Weight", "5.8 kg"},
        {"Frame", "Ash, oiled"},
        {"Seat", "Wool felt, 8 mm"},
        {"Stackable", "Up to four"},
        {"Care", "Damp cloth, no solvents"}
    };

    private final Scene chair;

    /** A sheet with a picture of the chair. */
    public SpecSheet(Scene chair) {
        this.chair = chair;
    }

    @Override
    public void write(Pages pages) throws IOException {
        pages.add(page -> {
            page.box(0, 0, Pages.WIDTH, Pages.HEIGHT, 0xfdfaf4);
            page.picture(chair, "", 0, 0, Pages.WIDTH, 400);
            page.line(Typeface.STRONG, 10, 0xb5562f, 48, 446, "SPECIFICATION");
            page.line(Typeface.DISPLAY, 34, INK, 47, 486, "Lounge chair in ash");
            float y = 528;
            for (String[] fact : FACTS) {
                page.line(Typeface.TEXT, 12, 0x6d7a82, 48, y, fact[0]);
                page.line(Typeface.STRONG, 12, INK, 220, y, fact[1]);
                page.box(48, y + 9, Pages.WIDTH - 96, 0.7f, RULE);
                y += 29;
            }
        });
    }
}
