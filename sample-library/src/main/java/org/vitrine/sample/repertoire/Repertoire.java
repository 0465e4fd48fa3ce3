package org.vitrine.sample.repertoire;

import java.util.Map;
import org.vitrine.sample.document.Brochure;
import org.vitrine.sample.document.DocumentScene;
import org.vitrine.sample.document.SpecSheet;
import org.vitrine.sample.scene.Scene;
import org.vitrine.sample.scene.brand.Mark;
import org.vitrine.sample.scene.film.BalloonDrift;
import org.vitrine.sample.scene.film.MovingScene;
import org.vitrine.sample.scene.film.Waves;
import org.vitrine.sample.scene.landscape.Aurora;
import org.vitrine.sample.scene.landscape.AutumnLake;
import org.vitrine.sample.scene.landscape.BalloonValley;
import org.vitrine.sample.scene.landscape.Dunes;
import org.vitrine.sample.scene.landscape.ForestLight;
import org.vitrine.sample.scene.landscape.Harbour;
import org.vitrine.sample.scene.landscape.LavenderFields;
import org.vitrine.sample.scene.landscape.Lighthouse;
import org.vitrine.sample.scene.landscape.MistyMountains;
import org.vitrine.sample.scene.landscape.NightCity;
import org.vitrine.sample.scene.landscape.Reef;
import org.vitrine.sample.scene.landscape.WindHills;
import org.vitrine.sample.scene.landscape.WinterCabin;
import org.vitrine.sample.scene.people.Cyclists;
import org.vitrine.sample.scene.people.Dancer;
import org.vitrine.sample.scene.people.Portrait;
import org.vitrine.sample.scene.people.Reader;
import org.vitrine.sample.scene.people.Team;
import org.vitrine.sample.scene.poster.Concert;
import org.vitrine.sample.scene.poster.JazzNight;
import org.vitrine.sample.scene.poster.TravelPoster;
import org.vitrine.sample.scene.product.Backpack;
import org.vitrine.sample.scene.product.Bottle;
import org.vitrine.sample.scene.product.Camera;
import org.vitrine.sample.scene.product.Chair;
import org.vitrine.sample.scene.product.CoffeeCup;
import org.vitrine.sample.scene.product.DeskLamp;
import org.vitrine.sample.scene.product.Headphones;
import org.vitrine.sample.scene.product.Sneaker;
import org.vitrine.sample.scene.product.Vase;
import org.vitrine.sample.scene.product.Watch;
import org.vitrine.sample.scene.study.Arches;
import org.vitrine.sample.scene.study.Citrus;
import org.vitrine.sample.scene.study.Contours;
import org.vitrine.sample.scene.study.Geometry;
import org.vitrine.sample.scene.study.Marble;
import org.vitrine.sample.scene.study.NoodleBowl;
import org.vitrine.sample.scene.study.Scales;
import org.vitrine.sample.scene.study.Terrazzo;

/** Who can paint what, by the names the catalogue uses. A new picture needs a class and a line here. */
public final class Repertoire {

    private static final Map<String, Scene> SCENES = Map.ofEntries(
            Map.entry("arches", new Arches()),
            Map.entry("aurora", new Aurora()),
            Map.entry("autumn-lake", new AutumnLake()),
            Map.entry("backpack", new Backpack()),
            Map.entry("balloon-valley", new BalloonValley()),
            Map.entry("bottle", new Bottle()),
            Map.entry("camera", new Camera()),
            Map.entry("chair", new Chair()),
            Map.entry("citrus", new Citrus()),
            Map.entry("coffee-cup", new CoffeeCup()),
            Map.entry("concert", new Concert()),
            Map.entry("contours", new Contours()),
            Map.entry("cyclists", new Cyclists()),
            Map.entry("dancer", new Dancer()),
            Map.entry("desk-lamp", new DeskLamp()),
            Map.entry("dunes", new Dunes()),
            Map.entry("forest-light", new ForestLight()),
            Map.entry("geometry", new Geometry()),
            Map.entry("harbour", new Harbour()),
            Map.entry("headphones", new Headphones()),
            Map.entry("jazz-night", new JazzNight()),
            Map.entry("lavender-fields", new LavenderFields()),
            Map.entry("lighthouse", new Lighthouse()),
            Map.entry("marble", new Marble()),
            Map.entry("mark", new Mark()),
            Map.entry("misty-mountains", new MistyMountains()),
            Map.entry("night-city", new NightCity()),
            Map.entry("noodle-bowl", new NoodleBowl()),
            Map.entry("portrait", new Portrait()),
            Map.entry("reader", new Reader()),
            Map.entry("reef", new Reef()),
            Map.entry("scales", new Scales()),
            Map.entry("sneaker", new Sneaker()),
            Map.entry("team", new Team()),
            Map.entry("terrazzo", new Terrazzo()),
            Map.entry("travel-poster", new TravelPoster()),
            Map.entry("vase", new Vase()),
            Map.entry("watch", new Watch()),
            Map.entry("wind-hills", new WindHills()),
            Map.entry("winter-cabin", new WinterCabin()));

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
