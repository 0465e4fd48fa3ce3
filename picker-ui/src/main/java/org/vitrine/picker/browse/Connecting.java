package org.vitrine.picker.browse;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.vitrine.picker.look.StateMessage;
import org.vitrine.picker.wording.Words;

/**
 * What stands on the screen until the page around it has answered: the shape of what will come. If no answer comes, the
 * bridge shows the words that are waiting here.
 */
final class Connecting extends Div {

    private static final long serialVersionUID = 1L;
    private static final int TILES = 12;

    Connecting(Words words) {
        setId("picker-connecting");
        addClassName("connecting");
        getElement().setAttribute("aria-busy", "true");
        Paragraph said = new Paragraph(words.say("state.connecting"));
        said.addClassName("connecting-text");
        said.getElement().setAttribute("role", "status");
        Div bar = new Div();
        bar.addClassName("skeleton-bar");
        Div tiles = new Div();
        tiles.addClassName("skeleton-grid");
        for (int i = 0; i < TILES; i++) {
            Span tile = new Span();
            tile.addClassName("skeleton-tile");
            tiles.add(tile);
        }
        StateMessage silent = new StateMessage(
                "picker-silent", "warning", words.say("state.silent.title"), words.say("state.silent.text"));
        silent.getElement().setAttribute("role", "alert");
        add(said, bar, tiles, silent);
    }
}
