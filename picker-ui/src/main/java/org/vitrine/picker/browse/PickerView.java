package org.vitrine.picker.browse;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.refusal.MalformedRequest;
import org.vitrine.picker.embed.EmbedDecision.Admitted;
import org.vitrine.picker.embed.EmbedDecision.Refused;
import org.vitrine.picker.embed.EmbedPolicy;
import org.vitrine.picker.embed.EmbedRequest;
import org.vitrine.picker.embed.Opening;
import org.vitrine.picker.embed.PickerTokens;
import org.vitrine.picker.embed.TokenVerdict.Accepted;
import org.vitrine.picker.embed.TokenVerdict.Rejected;
import org.vitrine.picker.look.StateMessage;
import org.vitrine.picker.preview.PreviewGrants;
import org.vitrine.picker.session.Answer;
import org.vitrine.picker.session.PickerServices;
import org.vitrine.picker.session.PickerSession;
import org.vitrine.picker.wording.Words;

/**
 * The picker's screen, from the handshake to the choice: it announces itself to the page around it, waits for the
 * token, and shows the desk once the token was accepted. What it refuses, it says.
 */
@Route("")
public final class PickerView extends Div implements BeforeEnterObserver, HasDynamicTitle, PickerDesk.Host {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PickerView.class);

    private static final List<String> SCRIPTS = List.of("picker-bridge.js", "picker-desk.js", "picker-detail.js");

    private final transient PickerServices services;
    private transient @Nullable Admitted admitted;
    private transient @Nullable PickerSession session;
    private Words words = new Words(Words.LANGUAGES.getFirst(), ZoneOffset.UTC);

    /** Called by Vaadin for every frame that opens. */
    public PickerView() {
        this.services = PickerServices.of(VaadinServlet.getCurrent().getServletContext());
        setId("picker");
        addClassName("picker");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        EmbedRequest request =
                EmbedRequest.read(event.getLocation().getQueryParameters().getParameters());
        words = new Words(request.language(), ZoneOffset.UTC);
        event.getUI().setLocale(request.language());
        // The filter has seen the document's address; what the client navigates to later is seen here.
        switch (EmbedPolicy.decide(request, services.sites())) {
            case Admitted welcome -> connect(event.getUI(), welcome);
            case Refused refused -> deny(refused.cause().name(), refused.cause().sentence());
        }
    }

    private void connect(UI ui, Admitted welcome) {
        admitted = welcome;
        show(new Connecting(words));
        for (String script : SCRIPTS) {
            ui.getPage().addJavaScript("context://vitrine/" + script);
        }
        getElement()
                .executeJs(
                        "window.vitrineBridge.connect(this, $0, $1)",
                        welcome.request().origin(),
                        welcome.request().session());
    }

    /** The host has answered. Called by {@code picker-bridge.js} with the message as it came. */
    @ClientCallable
    void opened(String message, String zone) {
        if (admitted == null) {
            return;
        }
        words = new Words(words.locale(), zone(zone));
        String site = admitted.site().name();
        try {
            Opening opening = Opening.read(message);
            switch (new PickerTokens(services.keys(), services.clock()).verify(opening.token(), site)) {
                case Accepted accepted -> open(opening, admitted, accepted);
                case Rejected rejected -> {
                    LOG.warn("Picker token refused for site {}: {}", site, rejected);
                    deny(rejected.flaw().name(), rejected.flaw().sentence(), rejected.minutes(), site);
                }
            }
        } catch (MalformedRequest malformed) {
            LOG.warn("Picker message refused for site {}: {}", site, malformed.publicText());
            deny("malformed", "token.malformed", malformed.publicText());
        }
    }

    private void open(Opening opening, Admitted welcome, Accepted accepted) {
        LOG.info("Picker opened for site {} by {}", welcome.site().name(), accepted.editor());
        WrappedSession browser = VaadinSession.getCurrent().getSession();
        PreviewGrants grants = browser.getAttribute(PreviewGrants.ATTRIBUTE) instanceof PreviewGrants held
                ? held
                : new PreviewGrants();
        grants.grant(welcome.site().name());
        browser.setAttribute(PreviewGrants.ATTRIBUTE, grants);
        session = PickerSession.of(opening, welcome.site(), services.presets(), words);
        show(new PickerDesk(services, session, this));
    }

    private void deny(String cause, String sentence, Object... values) {
        Button retry = new Button(words.say("state.retry"));
        retry.setId("picker-reload");
        retry.addThemeVariants(ButtonVariant.PRIMARY);
        retry.getElement().executeJs("this.addEventListener('click', () => location.reload())");
        Button close = new Button(words.say("actions.close"), press -> cancel());
        close.setId("picker-cancel");
        StateMessage message = new StateMessage(
                "picker-denied", "lock", words.say("state.denied.title"), words.say(sentence, values), retry, close);
        message.getElement()
                .setAttribute("data-cause", cause.toLowerCase(Locale.ROOT).replace('_', '-'));
        message.getElement().setAttribute("role", "alert");
        show(message);
    }

    @Override
    public void select(List<Asset> chosen) {
        if (session != null) {
            getElement()
                    .executeJs(
                            "window.vitrineBridge.select($0)",
                            new Answer(services.facts()).selections(chosen, session));
        }
    }

    @Override
    public void cancel() {
        getElement().executeJs("window.vitrineBridge.cancel()");
    }

    @Override
    public String getPageTitle() {
        return words.say("picker.title");
    }

    private void show(Component content) {
        removeAll();
        add(content);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            // A browser with a zone this machine has never heard of: the day is what matters.
            return ZoneOffset.UTC;
        }
    }
}
