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
import java.time.Duration;
import java.time.Instant;
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
import org.vitrine.picker.embed.TokenVerdict.Flaw;
import org.vitrine.picker.embed.TokenVerdict.Rejected;
import org.vitrine.picker.look.StateMessage;
import org.vitrine.picker.preview.PreviewGrants;
import org.vitrine.picker.session.Answer;
import org.vitrine.picker.session.PickerServices;
import org.vitrine.picker.session.PickerSession;
import org.vitrine.picker.wording.Words;
import org.vitrine.proxy.log.SparingLog;

/**
 * The picker's screen, from the handshake to the choice: it announces itself to the page around it, waits for the
 * token, and shows the desk once the token was accepted and as long as it lasts; shortly before it ends, it asks for the
 * next one. What it refuses, it says.
 */
@Route("")
public final class PickerView extends Div implements BeforeEnterObserver, HasDynamicTitle, PickerDesk.Host {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PickerView.class);

    /** How long before a token ends the next one is asked for: late, since a host that has none covers the picker. */
    private static final Duration AHEAD = Duration.ofSeconds(30);

    private static final SparingLog REFUSED = new SparingLog(SparingLog.MOST_REFUSALS);
    private static final List<String> SCRIPTS = List.of("picker-bridge.js", "picker-desk.js", "picker-detail.js");

    private final transient PickerServices services;
    private transient @Nullable Admitted admitted;
    private transient @Nullable PickerSession session;
    private transient @Nullable Accepted token;
    private @Nullable PickerDesk desk;
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
        removeAll();
        admitted = null;
        token = null;
        desk = null;
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

    /** The host has answered, and later brought another token. Called by {@code picker-bridge.js} with what it said. */
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
                case Accepted accepted -> admit(opening, admitted, accepted);
                case Rejected rejected ->
                    refuse(
                            rejected.flaw().name(),
                            String.valueOf(rejected),
                            rejected.flaw().sentence(),
                            rejected.minutes(),
                            site);
            }
        } catch (MalformedRequest malformed) {
            refuse("malformed", malformed.publicText(), "token.malformed", malformed.publicText());
        }
    }

    /** A token of the same editor lets the desk go on as it is; any other begins anew. */
    private void admit(Opening opening, Admitted welcome, Accepted brought) {
        grantPreviews(welcome.site().name(), brought.expires());
        PickerDesk running = desk;
        if (running == null || token == null || !token.editor().equals(brought.editor())) {
            LOG.info("Picker opened for site {} by {}", welcome.site().name(), brought.editor());
            removeAll();
            token = brought;
            session = PickerSession.of(opening, welcome.site(), services.presets(), words);
            desk = new PickerDesk(services, session, this);
            show(desk);
            renewBefore(brought.expires());
        } else if (brought.expires().isAfter(token.expires())) {
            token = brought;
            renewBefore(brought.expires());
            if (!running.isVisible()) {
                show(running);
                running.goOn();
            }
        }
    }

    private static void grantPreviews(String site, Instant end) {
        WrappedSession browser = VaadinSession.getCurrent().getSession();
        PreviewGrants grants = browser.getAttribute(PreviewGrants.ATTRIBUTE) instanceof PreviewGrants held
                ? held
                : new PreviewGrants();
        grants.grant(site, end);
        browser.setAttribute(PreviewGrants.ATTRIBUTE, grants);
    }

    private void renewBefore(Instant end) {
        Duration left = Duration.between(services.clock().instant(), end);
        Duration quarter = left.dividedBy(4);
        Duration wait = left.minus(quarter.compareTo(AHEAD) < 0 ? quarter : AHEAD);
        getElement().executeJs("window.vitrineBridge.renewIn($0)", (double) wait.toMillis());
    }

    /** What is brought in vain while the last token lasts changes nothing: hosts may send the same one again. */
    private void refuse(String cause, String reason, String sentence, Object... values) {
        String site = admitted == null ? "" : admitted.site().name();
        if (REFUSED.isNew(site + " " + reason)) {
            LOG.warn("Refused a picker's token for site {}: {}", site, reason);
        }
        if (desk == null || !lasts()) {
            deny(cause, sentence, values);
        }
    }

    private boolean lasts() {
        return token != null && services.clock().instant().isBefore(token.expires());
    }

    @Override
    public boolean vouches() {
        boolean vouched = lasts();
        if (!vouched) {
            deny(Flaw.EXPIRED.name(), "token.ended");
        }
        return vouched;
    }

    /** Says why nothing is shown. A desk that is there is kept for the next token. */
    private void deny(String cause, String sentence, Object... values) {
        Button retry = new Button(words.say("state.retry"));
        retry.setId("picker-reload");
        retry.addThemeVariants(ButtonVariant.PRIMARY);
        String again = desk == null ? "location.reload()" : "window.vitrineBridge.renew()";
        retry.getElement().executeJs("this.addEventListener('click', () => " + again + ")");
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
        remove(getChildren().filter(child -> child != desk).toList());
        if (desk != null) {
            desk.setVisible(content == desk);
        }
        if (content.getParent().isEmpty()) {
            add(content);
        }
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
