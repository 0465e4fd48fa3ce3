package org.vitrine.sample.document;

import java.io.IOException;
import java.util.Locale;
import org.vitrine.sample.lettering.Typeface;
import org.vitrine.sample.scene.Scene;

/** A brochure of four pages with full pictures and running text. */
public final class Brochure implements DocumentScene {

    private static final int PAPER = 0xfbf5ea;
    private static final int INK = 0x1f2a3c;
    private static final int ACCENT = 0xc93a3e;

    private final Scene valley;
    private final Scene mountains;
    private final Scene lighthouse;

    /** A brochure of three landscapes. */
    public Brochure(Scene valley, Scene mountains, Scene lighthouse) {
        this.valley = valley;
        this.mountains = mountains;
        this.lighthouse = lighthouse;
    }

    @Override
    public void write(Pages pages) throws IOException {
        pages.add(this::cover);
        pages.add(page -> chapter(page, mountains, "dawn", "Slow mornings", "One", MORNING));
        pages.add(page -> chapter(page, lighthouse, "", "The last light", "Two", EVENING));
        pages.add(Brochure::closing);
    }

    private void cover(Pages.Page page) throws IOException {
        page.picture(valley, "red", 0, 0, Pages.WIDTH, 560);
        page.box(0, 560, Pages.WIDTH, Pages.HEIGHT - 560, PAPER);
        page.box(48, 606, 40, 4, ACCENT);
        page.line(Typeface.DISPLAY, 46, INK, 46, 668, "Places worth");
        page.line(Typeface.DISPLAY, 46, INK, 46, 720, "the detour");
        page.line(Typeface.ITALIC, 18, ACCENT, 48, 764, "A small atlas of painted landscapes");
    }

    private static void chapter(Pages.Page page, Scene scene, String mood, String title, String number, String[] text)
            throws IOException {
        page.box(0, 0, Pages.WIDTH, Pages.HEIGHT, PAPER);
        page.picture(scene, mood, 48, 48, Pages.WIDTH - 96, 333);
        page.line(Typeface.STRONG, 10, ACCENT, 48, 420, "CHAPTER " + number.toUpperCase(Locale.ROOT));
        page.line(Typeface.DISPLAY, 34, INK, 47, 462, title);
        float column = (Pages.WIDTH - 96 - 28) / 2;
        page.paragraph(Typeface.TEXT, 11, INK, 48, 502, column, text[0]);
        page.paragraph(Typeface.TEXT, 11, INK, 48 + column + 28, 502, column, text[1]);
        page.paragraph(Typeface.ITALIC, 19, ACCENT, 48, 720, Pages.WIDTH - 96, text[2]);
    }

    private static void closing(Pages.Page page) throws IOException {
        page.box(0, 0, Pages.WIDTH, Pages.HEIGHT, INK);
        page.box(48, 300, 40, 4, ACCENT);
        page.line(Typeface.DISPLAY, 40, PAPER, 46, 362, "Go and look.");
        page.paragraph(
                Typeface.TEXT,
                12,
                0xc8cdd8,
                48,
                402,
                300,
                "Every picture in this brochure was painted by a program and is dedicated to the public domain. "
                        + "Use them, cut them, print them: there is nothing to ask.");
    }

    private static final String[] MORNING = {
        "The best hour in the hills is the one before anybody is up. Mist lies in the valleys like milk in a bowl, and "
                + "each ridge is a little paler than the one before it, until the last can hardly be told from the sky.",
        "Walk slowly. The path climbs through firs and comes out on open grass, where a bench faces east. Take bread, "
                + "take something hot to drink, and wait for the sun to find the first summit.",
        "“Each ridge is a little paler than the one before.”"
    };

    private static final String[] EVENING = {
        "Lighthouses are built where nobody should be, and that is why they are worth a visit. The tower stands on its "
                + "rock as if it had grown there; its stripes are a name that sailors read by day.",
        "Come an hour before sunset. The sea turns from copper to violet, gulls settle on the ledges, and then, without "
                + "a sound, the lamp begins its round.",
        "“Its stripes are a name that sailors read by day.”"
    };
}
