package org.vitrine.connectors.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.connectors.metadata.Painted;
import org.vitrine.connectors.tree.TreeSource;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.asset.LocaleVariant;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.asset.OpenedMaster;
import org.vitrine.core.governance.Approval;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.refusal.SourceUnavailable;

/** What every source of files keeps to, wherever they lie. */
public abstract class SourceContract {

    protected static final String NAME = "shop";

    @TempDir
    protected Path temporary;

    private TreeSource source;

    /** Opens the source, in the state it was closed in. */
    protected abstract TreeSource open() throws Exception;

    /** Stores a file, or replaces it. */
    protected abstract void put(String id, byte[] content) throws Exception;

    /** Writes, in YAML, what people say of a file. */
    protected abstract void say(String id, String yaml) throws Exception;

    protected abstract void remove(String id) throws Exception;

    /** Puts the store out of reach. */
    protected abstract void disconnect() throws Exception;

    @BeforeEach
    void openSource() throws Exception {
        source = open();
    }

    @AfterEach
    void closeSource() {
        source.close();
    }

    @Test
    void aFileNobodySpeaksOfIsADraft() throws Exception {
        put("2026/balloon.jpg", Painted.jpeg(40, 30));
        assertThat(ids()).containsExactly("2026/balloon.jpg");
        Asset asset = current("2026/balloon.jpg");
        assertThat(asset.kind()).isEqualTo(AssetKind.IMAGE);
        assertThat(asset.governance().approval()).isEqualTo(Approval.DRAFT);
        assertThat(asset.master().fileName()).isEqualTo("balloon.jpg");
        assertThat(asset.master().bytes()).isEqualTo(Painted.jpeg(40, 30).length);
    }

    @Test
    void whatIsSaidOfAFileCounts() throws Exception {
        put("a.jpg", Painted.jpeg(8, 8));
        say("a.jpg", """
                approval: approved
                title: {de: Roter Ballon}
                rights: {until: 2027-03-31, markets: [DE]}
                """);
        ids();
        Asset asset = current("a.jpg");
        assertThat(asset.governance().approval()).isEqualTo(Approval.APPROVED);
        assertThat(asset.governance().window().until()).contains(Instant.parse("2027-03-31T22:00:00Z"));
        assertThat(asset.governance().terms().markets()).containsExactly("DE");
        assertThat(asset.texts().title().in(List.of(new LanguageTag("de")))).contains("Roter Ballon");
    }

    @Test
    void aMistakeInWhatIsSaidPutsTheFileInDoubt() throws Exception {
        put("a.jpg", Painted.jpeg(8, 8));
        say("a.jpg", "approval: approved\nrights: {until: soon}\n");
        ids();
        Reading.Doubtful doubtful = (Reading.Doubtful) read("a.jpg");
        assertThat(doubtful.draft().governance().approval()).isEqualTo(Approval.DRAFT);
        assertThat(doubtful.reason().orElseThrow()).contains("rights.until");
    }

    @Test
    void aVersionFollowsTheContentAndNothingElse() throws Exception {
        put("a.jpg", Painted.jpeg(8, 8));
        ids();
        Asset first = current("a.jpg");
        say("a.jpg", "title: Another\n");
        ids();
        assertThat(current("a.jpg").version()).isEqualTo(first.version());
        put("a.jpg", Painted.jpeg(16, 8));
        ids();
        assertThat(current("a.jpg").version()).isNotEqualTo(first.version());
        say("a.jpg", "version: v3\n");
        ids();
        assertThat(current("a.jpg").version().name()).isEqualTo("v3");
    }

    @Test
    void aWrittenVersionIsAnotherOnceTheContentIs() throws Exception {
        put("a.jpg", Painted.jpeg(8, 8));
        say("a.jpg", "version: v3\n");
        ids();
        AssetVersion first = current("a.jpg").version();
        say("a.jpg", "version: v3\ntitle: Another\n");
        ids();
        assertThat(current("a.jpg").version()).isEqualTo(first);
        put("a.jpg", Painted.jpeg(16, 8));
        ids();
        AssetVersion second = current("a.jpg").version();
        assertThat(second).isNotEqualTo(first);
        assertThat(second.isMeantBy(new AssetVersion("v3"))).isTrue();
        assertThat(second.isMeantBy(first)).isFalse();
    }

    @Test
    void variantsAndTheirAssetKnowEachOther() throws Exception {
        put("shop/poster.jpg", Painted.jpeg(8, 8));
        put("shop/poster-de.jpg", Painted.jpeg(9, 8));
        say("shop/poster-de.jpg", "locale: de-DE\nvariantOf: poster.jpg\n");
        ids();
        Asset variant = current("shop/poster-de.jpg");
        Asset original = current("shop/poster.jpg");
        assertThat(variant.variantOf()).contains(original.key());
        assertThat(original.variants()).containsExactly(new LocaleVariant(new LanguageTag("de-DE"), variant.key()));
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysIsRefusedWithItsReason() throws Exception {
        put("a.jpg", "not a picture at all".getBytes(StandardCharsets.UTF_8));
        put("b.png", Painted.jpeg(8, 8));
        ids();
        assertThat(((Reading.Unreadable) read("a.jpg")).reason()).contains("mislabelled");
        assertThat(((Reading.Unreadable) read("b.png")).reason()).contains("mislabelled", "JPEG");
    }

    @Test
    void theContentOfAnAssetIsOpenedInTheVersionThatWasRead() throws Exception {
        put("a.jpg", Painted.jpeg(8, 8));
        ids();
        Asset asset = current("a.jpg");
        try (OpenedMaster opened = source.open(asset, asset.master())) {
            assertThat(Files.readAllBytes(opened.path())).isEqualTo(Painted.jpeg(8, 8));
            assertThat(opened.unchanged()).isTrue();
        }
        put("a.jpg", Painted.jpeg(16, 8));
        ids();
        Asset now = current("a.jpg");
        try (OpenedMaster opened = source.open(now, now.master())) {
            assertThat(Files.readAllBytes(opened.path())).isEqualTo(Painted.jpeg(16, 8));
        }
        MasterFile file = asset.master();
        assertThatThrownBy(() -> source.open(asset, file)).isInstanceOf(SourceUnavailable.class);
    }

    @Test
    void whatDidNotChangeIsNotReadAgainAfterARestart() throws Exception {
        put("a.jpg", Painted.jpeg(8, 8));
        ids();
        Asset asset = current("a.jpg");
        source.close();
        source = open();
        ids();
        assertThat(source.read(asset.id(), true)).isInstanceOf(Reading.Unchanged.class);
        source.open(asset, asset.master()).close();
        say("a.jpg", "approval: withdrawn\n");
        ids();
        assertThat(((Reading.Current) source.read(asset.id(), true))
                        .asset()
                        .governance()
                        .approval())
                .isEqualTo(Approval.WITHDRAWN);
    }

    @Test
    void whatWasRemovedIsGone() throws Exception {
        put("a.jpg", Painted.jpeg(8, 8));
        put("b.jpg", Painted.jpeg(8, 8));
        ids();
        current("a.jpg");
        remove("a.jpg");
        assertThat(ids()).containsExactly("b.jpg");
        assertThat(read("a.jpg")).isInstanceOf(Reading.Gone.class);
    }

    @Test
    void whoWatchesHearsOfAChange() throws Exception {
        put("a.jpg", Painted.jpeg(8, 8));
        ids();
        current("a.jpg");
        BlockingQueue<NativeId> heard = new LinkedBlockingQueue<>();
        try (Source.Watch watch = source.watch(new Listener(heard))) {
            assertThat(watch).isNotNull();
            say("a.jpg", "approval: withdrawn\n");
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(new NativeId(NAME, "a.jpg"));
        }
        assertThat(current("a.jpg").governance().approval()).isEqualTo(Approval.WITHDRAWN);
    }

    @Test
    void outOfReachNothingIsTakenForGone() throws Exception {
        put("a.jpg", Painted.jpeg(8, 8));
        ids();
        current("a.jpg");
        disconnect();
        assertThatThrownBy(this::ids).isInstanceOf(SourceUnavailable.class);
        source.close();
        source = open();
        assertThatThrownBy(() -> read("a.jpg")).isInstanceOf(SourceUnavailable.class);
    }

    protected final TreeSource source() {
        return source;
    }

    /** Lists the source, leaving out what only speaks of other files. */
    protected final List<String> ids() {
        try (Stream<NativeId> ids = source.ids()) {
            return ids.map(NativeId::id).filter(id -> !id.endsWith(".yaml")).toList();
        }
    }

    protected final Reading read(String id) {
        return source.read(new NativeId(NAME, id), false);
    }

    protected final Asset current(String id) {
        Reading reading = read(id);
        assertThat(reading).isInstanceOf(Reading.Current.class);
        Reading.Current current = (Reading.Current) reading;
        current.held().run();
        return current.asset();
    }

    private record Listener(BlockingQueue<NativeId> heard) implements SourceListener {

        @Override
        public void changed(NativeId id) {
            heard.add(id);
        }

        @Override
        public void lostTrack(String why) {
            throw new AssertionError(why);
        }
    }
}
