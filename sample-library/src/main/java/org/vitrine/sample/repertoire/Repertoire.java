package org.vitrine.sample.repertoire;

import java.util.Map;
import org.vitrine.sample.document.Brochure;
import org.vitrine.sample.document.DocumentScene;
import org.vitrine.sample.document.SpecSheet;
import org.vitrine.sample.scene.Scene;
import org.vitrine.sample.scene.film.BalloonDrift;
import org.vitrine.sample.scene.film.MovingScene;
import org.vitrine.sample.scene.film.Waves;
import org.vitrine.sample.scene.landscape.Aurora;
import org.vitrine.sample.scene.landscape.BalloonValley;
import org.vitrine.sample.scene.landscape.Dunes;
import org.vitrine.sample.scene.landscape.ForestLight;
import org.vitrine.sample.scene.landscape.Lighthouse;
import org.vitrine.sample.scene.landscape.MistyMountains;
import org.vitrine.sample.scene.landscape.NightCity;
import org.vitrine.sample.scene.landscape.Reef;
import org.vitrine.sample.scene.product.Chair;
import org.vitrine.sample.scene.product.Vase;

/** Who can paint what, by the names the catalogue uses. A new picture needs a class and a line here. */
public final class Repertoire {

    private static final Map<String, Scene> SCENES = Map.ofEntries(
            Map.entry("aurora", new Aurora()),
            Map.entry("balloon-valley", new BalloonValley()),
            Map.entry("chair", new Chair()),
            Map.entry("dunes", new Dunes()),
            Map.entry("forest-light", new ForestLight()),
            Map.entry("lighthouse", new Lighthouse()),
            Map.entry("misty-mountains", new MistyMountains()),
            Map.entry("night-city", new NightCity()),
            Map.entry("reef", new Reef()),
            Map.entry("vase", new Vase()));

    private static final Map<String, MovingScene> FILMS =
            Map.of("waves", new Waves(), "balloon-drift", new BalloonDrift());

    private static final Map<String, DocumentScene> DOCUMENTS = Map.of(
            "brochure", new Brochure(new BalloonValley(), new MistyMountains(), new Lighthouse()),
            "spec-sheet", new SpecSheet(new Chair()));

    private Repertoire() {}

    /** The painter of a still picture. */
    public static Scene scene(String name) {
        return known(SCENES, name);
    }

    /** The painter of a moving picture. */
    public static MovingScene film(String name) {
        return known(FILMS, name);
    }

    /** The maker of a document. */
    public static DocumentScene document(String name) {
        return known(DOCUMENTS, name);
    }

    private static <T> T known(Map<String, T> painters, String name) {
        T painter = painters.get(name);
        if (painter == null) {
            throw new IllegalArgumentException("Nobody paints \"" + name + "\"; known are " + painters.keySet() + ".");
        }
        return painter;
    }
}
