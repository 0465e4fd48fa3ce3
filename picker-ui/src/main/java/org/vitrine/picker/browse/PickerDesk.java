package org.vitrine.picker.browse;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.catalog.search.Replacements;
import org.vitrine.catalog.search.SearchResult;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.governance.Verdict;
import org.vitrine.core.standing.ReferenceHealth;
import org.vitrine.picker.detail.DetailPanel;
import org.vitrine.picker.look.BadgeLabel;
import org.vitrine.picker.selection.Selection;
import org.vitrine.picker.session.PickerServices;
import org.vitrine.picker.session.PickerSession;
import org.vitrine.picker.standing.Badges;
import org.vitrine.picker.wording.Words;

/** The editor's desk: what to look for, what was found, one asset closely, and what to do with the choice. */
final class PickerDesk extends Div implements ResultGrid.Gestures {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PickerDesk.class);
    private static final int PAGE = 48;

    private final transient PickerServices services;
    private final transient PickerSession session;
    private final transient Host host;
    private final transient Replacements replacements;
    private final Words words;
    private final SearchBar bar;
    private final FacetRail rail;
    private final ResultsPane results;
    private final DetailPanel detail;
    private final ActionBar actions;
    private transient Filters filters = Filters.NONE;
    private transient Selection selection;
    private transient @Nullable Asset active;

    /** The page around the picker. */
    interface Host {

        /** Whether the editor is still vouched for; if not, the page says so in place of the desk. */
        boolean vouches();

        /** Hands the choice over. */
        void select(List<Asset> chosen);

        /** Goes away without one. */
        void cancel();
    }

    PickerDesk(PickerServices services, PickerSession session, Host host) {
        this.services = services;
        this.session = session;
        this.host = host;
        this.words = session.words();
        this.replacements = new Replacements(services.search());
        this.selection = Selection.none(session.multiple());
        this.bar = new SearchBar(words, text -> look(filters.withText(text)), order -> look(filters.withOrder(order)));
        this.rail = new FacetRail(session, (facet, value) -> look(filters.toggled(facet, value)));
        this.results = new ResultsPane(session, this, this::look, this::lookFurther);
        this.detail = new DetailPanel(session, this::closeDetail, this::toggleActive);
        this.actions = new ActionBar(words, this::insert, host::cancel, this::clearSelection);
        setId("picker-desk");
        addClassName("desk");
        layOut();
        look(Filters.NONE);
        reopen();
        getElement().executeJs("window.vitrineDesk.serve(this)");
    }

    private void layOut() {
        H1 title = new H1(words.say("picker.title"));
        title.addClassName("unseen");
        bar.addComponentAsFirst(title);
        Div columns = new Div(rail, results, detail);
        columns.addClassName("columns");
        add(bar, columns, actions);
    }

    /** Shows what the page uses now, and how it stands. */
    private void reopen() {
        if (session.value().isEmpty()) {
            refreshActions();
            return;
        }
        Instant now = services.clock().instant();
        ReferenceHealth health = ReferenceHealth.of(
                session.value(),
                key -> services.assets().find(key).filter(session::sees),
                session.site().place(),
                now);
        addComponentAtIndex(1, new HealthBanner(health, session, now, this::show));
        health.asset().filter(this::insertable).ifPresent(asset -> {
            active = asset;
            choose(selection.with(asset));
        });
        refreshActions();
    }

    /** Shows the desk as it was left, after a pause in which nobody vouched for the editor. */
    void goOn() {
        look(filters);
    }

    private void look(Filters wanted) {
        filters = wanted;
        if (!host.vouches()) {
            return;
        }
        bar.show(filters);
        results.begin(filters);
        search(0).ifPresent(found -> {
            rail.show(found.facets(), filters);
            add(found);
        });
    }

    private void lookFurther() {
        if (!host.vouches()) {
            return;
        }
        search(results.grid().size()).ifPresent(this::add);
    }

    private Optional<SearchResult> search(int offset) {
        try {
            return Optional.of(services.search().search(filters.query(session, offset, PAGE)));
        } catch (RuntimeException e) {
            LOG.error("Search failed for site {}", session.site().name(), e);
            results.fail();
            return Optional.empty();
        }
    }

    private void add(SearchResult found) {
        results.add(found, selection, services.clock().instant());
        if (active != null) {
            results.grid().mark(active.key());
        }
    }

    @Override
    public void show(Asset asset) {
        if (!host.vouches()) {
            return;
        }
        Instant now = services.clock().instant();
        Asset current = services.assets().find(asset.key()).orElse(asset);
        Verdict verdict = session.verdict(current, now);
        active = current;
        if (!session.multiple()) {
            choose(insertable(current) ? selection.with(current) : Selection.none(false));
        }
        List<Asset> instead = verdict.permits() ? List.of() : replacementsFor(current);
        detail.show(current, verdict, now, instead, this::show);
        addClassName("with-detail");
        results.grid().mark(asset.key());
        refreshActions();
    }

    @Override
    public void toggle(Asset asset) {
        if (!host.vouches()) {
            return;
        }
        if (!session.multiple()) {
            show(asset);
        } else if (insertable(asset) || selection.contains(asset.key())) {
            active = asset;
            choose(selection.toggled(asset));
            refreshActions();
        } else {
            show(asset);
        }
    }

    @Override
    public void take(Asset asset) {
        if (session.multiple()) {
            toggle(asset);
            return;
        }
        show(asset);
        insert();
    }

    private void toggleActive() {
        if (active != null) {
            toggle(active);
        }
    }

    private List<Asset> replacementsFor(Asset withheld) {
        try {
            return replacements.of(withheld, session.site(), session.kinds(), session.languages());
        } catch (RuntimeException e) {
            // The details are worth showing without suggestions.
            LOG.warn("No replacements found for {}", withheld.key(), e);
            return List.of();
        }
    }

    private void insert() {
        if (!host.vouches()) {
            return;
        }
        List<Asset> chosen = new ArrayList<>();
        for (Asset asset : candidates()) {
            // Rights may have ended while the editor was looking.
            Optional<Asset> current = services.assets().find(asset.key()).filter(this::insertable);
            if (current.isEmpty()) {
                choose(selection.without(asset.key()));
                show(asset);
                return;
            }
            chosen.add(current.get());
        }
        if (!chosen.isEmpty()) {
            host.select(chosen);
        }
    }

    private List<Asset> candidates() {
        if (!selection.isEmpty()) {
            return selection.assets();
        }
        return active == null ? List.of() : List.of(active);
    }

    private boolean insertable(Asset asset) {
        return session.sees(asset)
                && session.fits(asset)
                && session.verdict(asset, services.clock().instant()).permits();
    }

    private void choose(Selection chosen) {
        selection = chosen;
        results.grid().show(selection);
    }

    private void clearSelection() {
        choose(Selection.none(session.multiple()));
        refreshActions();
    }

    private void closeDetail() {
        detail.setVisible(false);
        removeClassName("with-detail");
        getElement().executeJs("window.vitrineDesk.back(this)");
    }

    private void refreshActions() {
        if (active != null) {
            detail.offer(selection.contains(active.key()), insertable(active));
        }
        List<Asset> candidates = candidates();
        if (candidates.isEmpty()) {
            actions.block(words.say(session.multiple() ? "actions.choose-some" : "actions.choose-one"), false);
        } else if (candidates.size() > 1) {
            actions.offer(words.say("actions.chosen", candidates.size()), candidates.size(), true);
        } else if (insertable(candidates.getFirst())) {
            actions.offer(
                    session.title(candidates.getFirst()), selection.assets().size(), session.multiple());
        } else {
            actions.block(reason(candidates.getFirst()), true);
        }
    }

    private String reason(Asset asset) {
        Instant now = services.clock().instant();
        Verdict verdict = session.verdict(asset, now);
        if (verdict.permits()) {
            return words.say(
                    "actions.other-kind", words.say("kind." + asset.kind().token()));
        }
        return Badges.standing(verdict, now)
                .map(badge -> words.say("actions.blocked", BadgeLabel.said(badge, words)))
                .orElse("");
    }
}
