package org.vitrine.picker.mount;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import org.vitrine.picker.embed.EmbedRequest;

/** The document around the picker: its style sheets, and the colour scheme the host asked for from the first frame on. */
@StyleSheet("context://aura/aura.css")
@StyleSheet("context://vitrine/picker.css")
@StyleSheet("context://vitrine/browse.css")
@StyleSheet("context://vitrine/tiles.css")
@StyleSheet("context://vitrine/detail.css")
@StyleSheet("context://vitrine/icons.css")
@Viewport("width=device-width, initial-scale=1")
public final class Shell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        String scheme = EmbedRequest.readServlet(settings.getRequest().getParameterMap())
                .theme()
                .colourScheme();
        settings.addInlineWithContents("html { color-scheme: " + scheme + "; }", Inline.Wrapping.STYLESHEET);
        settings.addFavIcon("icon", "vitrine/picker.svg", "any");
    }
}
