package org.vitrine.connectors.web;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.vitrine.connectors.metadata.UnreadableFile;
import org.vitrine.connectors.source.Source;
import org.vitrine.connectors.tree.Copies;
import org.vitrine.connectors.tree.FileTree;
import org.vitrine.connectors.tree.Polling;
import org.vitrine.connectors.tree.TreeFile;
import org.vitrine.core.asset.OpenedMaster;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.proxy.origin.http.HttpOrigin;
import org.vitrine.proxy.origin.http.Wanted;

/** The files that an index names. */
final class WebTree implements FileTree {

    private final String source;
    private final IndexPlace place;
    private final HttpOrigin origin;
    private final WebFiles files;
    private final Copies copies;
    private final Duration poll;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile Optional<WebIndex> index = Optional.empty();

    WebTree(String source, IndexPlace place, HttpOrigin origin, WebFiles files, Copies copies, Duration poll) {
        this.source = source;
        this.place = place;
        this.origin = origin;
        this.files = files;
        this.copies = copies;
        this.poll = poll;
    }

    /** The index as it was last understood; read now if it never was. */
    WebIndex index() {
        if (index.isEmpty()) {
            refresh();
        }
        return index.orElse(WebIndex.EMPTY);
    }

    @Override
    public Stream<String> ids() {
        refresh();
        files.forgetWhatWasAsked();
        return index().assets().entrySet().stream()
                .flatMap(asset -> Stream.concat(Stream.of(asset.getKey()), asset.getValue().files().keySet().stream())
                        .distinct());
    }

    @Override
    public Optional<TreeFile> file(String id) throws UnreadableFile {
        WebIndex now = index();
        WebAsset asset = now.assets().get(id);
        if (asset != null && !asset.files().containsKey(id)) {
            throw new UnreadableFile(asset.mistake());
        }
        Optional<URI> url = now.url(id);
        Optional<WebFiles.State> state = url.isEmpty() ? Optional.empty() : files.state(url.get());
        return state.map(found -> new TreeFile(
                url.get() + "\n" + found.print(),
                found.bytes(),
                IndexAddress.modified(found.validators()),
                Optional.empty()));
    }

    @Override
    public Optional<OpenedMaster> open(String id, String print) throws UnreadableFile {
        int end = print.indexOf('\n');
        URI url = URI.create(print.substring(0, end));
        WebFiles.State state = WebFiles.State.parse(print.substring(end + 1));
        Wanted wanted = new Wanted(
                url,
                new Wanted.Condition.Same(state.validators()),
                OptionalLong.of(state.bytes()),
                head -> Copies.objection(id, head));
        try {
            Optional<OpenedMaster> opened = copies.open(id, print, into -> origin.fetch(wanted, into));
            if (opened.isEmpty()) {
                files.doubt(url);
            }
            return opened;
        } catch (SourceUnavailable e) {
            // One host among many; the others may answer.
            throw new UnreadableFile(e.publicText() + " " + e.detail(), e);
        }
    }

    /** Reads the index again if it has changed; one that cannot be understood leaves the last in force. */
    private Set<String> refresh() {
        refreshing.lock();
        try {
            Optional<WebIndex> next = place.readIfChanged();
            Set<String> changed =
                    next.map(now -> changed(index.orElse(WebIndex.EMPTY), now)).orElse(Set.of());
            index = next.or(() -> index);
            return changed;
        } catch (UnreadableFile e) {
            throw new SourceUnavailable(
                    "The index of the source \"" + source + "\" cannot be understood; what it said before holds.",
                    e.reason());
        } finally {
            refreshing.unlock();
        }
    }

    /** Ids of all files that the index says something else of now. */
    private static Set<String> changed(WebIndex before, WebIndex now) {
        Set<String> assets = new LinkedHashSet<>(before.assets().keySet());
        assets.addAll(now.assets().keySet());
        Set<String> changed = new LinkedHashSet<>();
        for (String id : assets) {
            Optional<WebAsset> was = Optional.ofNullable(before.assets().get(id));
            Optional<WebAsset> is = Optional.ofNullable(now.assets().get(id));
            boolean same = before.print().equals(now.print())
                    && was.map(WebAsset::print).equals(is.map(WebAsset::print));
            if (!same) {
                changed.add(id);
                was.ifPresent(asset -> changed.addAll(asset.files().keySet()));
                is.ifPresent(asset -> changed.addAll(asset.files().keySet()));
            }
        }
        return changed;
    }

    @Override
    public Source.Watch watch(Consumer<String> changed, Consumer<String> lost) {
        return new Polling(source, poll, () -> {
            try {
                refresh().forEach(changed);
            } catch (SourceUnavailable e) {
                lost.accept(e.publicText() + " " + e.detail());
            }
        });
    }

    @Override
    public void close() {
        files.close();
        origin.close();
    }
}
