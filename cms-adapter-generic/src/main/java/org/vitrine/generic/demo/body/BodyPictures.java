package org.vitrine.generic.demo.body;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the pictures of a stored body, and puts markup in their places. */
public final class BodyPictures {

    private BodyPictures() {}

    /** Every picture in the order in which they stand. */
    public static List<BodyPicture> in(String body) {
        List<BodyPicture> pictures = new ArrayList<>();
        for (Element figure : parse(body).select("figure")) {
            BodyPicture.read(figure).ifPresent(pictures::add);
        }
        return pictures;
    }

    /** The body with each figure's content drawn anew. */
    public static String draw(String body, Function<BodyPicture, String> drawing) {
        Document document = parse(body);
        for (Element figure : document.select("figure")) {
            BodyPicture.read(figure).ifPresent(picture -> figure.html(drawing.apply(picture)));
        }
        return document.body().html();
    }

    private static Document parse(String body) {
        Document document = Jsoup.parseBodyFragment(body);
        document.outputSettings().prettyPrint(false);
        return document;
    }
}
