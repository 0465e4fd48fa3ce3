package org.vitrine.connectors.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.connectors.folder.FolderSource;
import org.vitrine.connectors.metadata.MetadataReader;
import org.vitrine.connectors.metadata.Painted;
import org.vitrine.connectors.source.Reading;
import org.vitrine.connectors.source.Source;
import org.vitrine.connectors.source.SourceProblem;
import org.vitrine.connectors.source.SourceProblems;
import org.vitrine.connectors.tree.TreeSource;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetLookup;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.governance.Approval;

/** A real folder, watched live; states are waited for, not timed. */
final class SourceSyncTest {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(20);

    @TempDir
    Path temporary;

    private final HeldAssets catalog = new HeldAssets();
    private final SourceProblems problems = new SourceProblems(InstantSource.system());
    private Path root;
    private TreeSource source;
    private SourceSync sync;

    @BeforeEach
    void prepare() throws IOException {
        root = Files.createDirectories(temporary.resolve("photos"));
        put(".vitrine.yaml", "approval: approved\n");
        put("a.jpg", Painted.jpeg(40, 30));
    }

    @AfterEach
    void end() {
        sync.close();
        source.close();
    }

    @Test
    void whatLiesInTheFolderIsHeldAndTheRestReported() throws Exception {
        put("deep/b.png", Painted.png(8, 8));
        put("empty.jpg", new byte[0]);
        put("cut.jpg", Arrays.copyOf(Painted.jpeg(300, 200), 900));
        put("wrong.png", Painted.jpeg(8, 8));
        begin();
        assertThat(catalog.ids()).containsExactlyInAnyOrder("a.jpg", "deep/b.png");
        assertThat(problems.all())
                .extracting(SourceProblem::nativeId)
                .containsExactly("cut.jpg", "empty.jpg", "wrong.png");
        assertThat(problems.all())
                .allSatisfy(problem -> assertThat(problem.reason()).isNotBlank());
        assertThat(sync.progress().completed()).isPresent();
    }

    @Test
    void aWithdrawalInASidecarIsInForceAtOnce() throws Exception {
        begin();
        put("a.jpg.yaml", "approval: withdrawn\n");
        await(() -> approval("a.jpg") == Approval.WITHDRAWN);
        Files.delete(root.resolve("a.jpg.yaml"));
        await(() -> approval("a.jpg") == Approval.APPROVED);
        put(".vitrine.yaml", "approval: draft\n");
        await(() -> approval("a.jpg") == Approval.DRAFT);
    }

    @Test
    void filesComeChangeMoveAndGo() throws Exception {
        begin();
        put("new/c.jpg", Painted.jpeg(8, 8));
        await(() -> catalog.find("new/c.jpg").isPresent());

        Path temp = Files.write(root.resolve("c.jpg.tmp"), Painted.jpeg(16, 8));
        Files.move(temp, root.resolve("new/c.jpg"), StandardCopyOption.REPLACE_EXISTING);
        await(() -> width("new/c.jpg") == 16);

        put("new/c.jpg", Painted.jpeg(24, 8));
        await(() -> width("new/c.jpg") == 24);

        Files.move(root.resolve("new"), root.resolve("renamed"));
        await(() -> catalog.ids().equals(Set.of("a.jpg", "renamed/c.jpg")));

        put("renamed/d.jpg", Painted.jpeg(8, 8));
        await(() -> catalog.find("renamed/d.jpg").isPresent());

        Files.delete(root.resolve("renamed/c.jpg"));
        await(() -> catalog.find("renamed/c.jpg").isEmpty());
    }

    @Test
    void aHalfWrittenFileLeavesTheLastGoodStateInForce() throws Exception {
        begin();
        byte[] whole = Painted.jpeg(400, 300);
        try (OutputStream file = Files.newOutputStream(root.resolve("a.jpg"))) {
            file.write(whole, 0, whole.length / 2);
            file.flush();
            await(() -> problem("a.jpg").isPresent());
            assertThat(width("a.jpg")).isEqualTo(40);
            file.write(whole, whole.length / 2, whole.length - whole.length / 2);
        }
        await(() -> width("a.jpg") == 400);
        assertThat(problem("a.jpg")).isEmpty();
    }

    @Test
    void aBrokenSidecarLeavesTheLastGoodStateInForce() throws Exception {
        begin();
        put("a.jpg.yaml", "aproval: withdrawn\n");
        await(() -> problem("a.jpg").isPresent());
        assertThat(approval("a.jpg")).isEqualTo(Approval.APPROVED);
        assertThat(problem("a.jpg").orElseThrow().reason()).contains("a.jpg.yaml:1");

        put("b.jpg.yaml", "aproval: withdrawn\n");
        put("b.jpg", Painted.jpeg(8, 8));
        await(() -> approval("b.jpg") == Approval.DRAFT);

        put("a.jpg.yaml", "approval: withdrawn\n");
        await(() -> approval("a.jpg") == Approval.WITHDRAWN);
        assertThat(problem("a.jpg")).isEmpty();
    }

    @Test
    void anAssetLearnsOfVariantsThatComeLater() throws Exception {
        begin();
        put("a-de.jpg.yaml", "locale: de\nvariantOf: a.jpg\n");
        put("a-de.jpg", Painted.jpeg(8, 8));
        await(() -> catalog.find("a.jpg").orElseThrow().variants().size() == 1);
        Files.delete(root.resolve("a-de.jpg"));
        await(() -> catalog.find("a.jpg").orElseThrow().variants().isEmpty());
    }

    @Test
    void aFolderThatVanishesKeepsItsAssetsAndIsFoundAgain() throws Exception {
        begin();
        Files.move(root, temporary.resolve("away"));
        sync.compareSoon();
        await(() -> problem("").isPresent());
        assertThat(catalog.ids()).containsExactly("a.jpg");

        Files.createDirectory(root);
        sync.compareSoon();
        await(() ->
                problem("").filter(it -> it.reason().contains("holds no asset")).isPresent());
        assertThat(catalog.ids()).containsExactly("a.jpg");

        put("b.jpg", Painted.jpeg(8, 8));
        await(() -> catalog.ids().equals(Set.of("b.jpg")));
        await(() -> problem("").isEmpty());
    }

    @Test
    void whatWasDeletedWhileNobodyWatchedIsRemoved() throws Exception {
        put("b.jpg", Painted.jpeg(8, 8));
        begin();
        sync.close();
        source.close();
        Files.delete(root.resolve("b.jpg"));
        begin();
        assertThat(catalog.ids()).containsExactly("a.jpg");
    }

    @Test
    void onlyChangedFilesAreReadAfterARestart() throws Exception {
        put("b.jpg", Painted.jpeg(8, 8));
        begin();
        sync.close();
        source.close();
        put("b.jpg.yaml", "title: Changed\n");
        source = folder();
        Recording recording = new Recording(source);
        start(recording);
        assertThat(recording.readings())
                .filteredOn(Reading.Current.class::isInstance)
                .singleElement()
                .satisfies(reading -> assertThat(
                                ((Reading.Current) reading).asset().id().id())
                        .isEqualTo("b.jpg"));
    }

    @Test
    void whatWasWithdrawnWhileNobodyWatchedIsNotGivenBeforeItIsLookedInto() throws Exception {
        begin();
        sync.close();
        source.close();
        put("a.jpg.yaml", "approval: withdrawn\n");
        source = folder();
        AtomicBoolean found = new AtomicBoolean();
        sync = new SourceSync(
                new Late(source, found), catalog, problems, Duration.ofMinutes(10), InstantSource.system());
        AssetLookup assets = new CheckedAssets(catalog.lookup(), List.of(sync), LONGEST_LOOK);
        AssetKey key = new NativeId("photos", "a.jpg").key();
        assertThat(assets.recall(key)).isEmpty();

        sync.start();
        assertThat(assets.find(key).orElseThrow().governance().approval()).isEqualTo(Approval.WITHDRAWN);
        assertThat(sync.reliable()).isTrue();
        assertThat(sync.progress().completed()).isEmpty();
        assertThat(assets.recall(key)).isPresent();

        found.set(true);
        await(() -> sync.progress().completed().isPresent());
    }

    @Test
    void aSourceThatCannotBeAskedAfterARestartLeavesStandingWhatItSaidLast() throws Exception {
        begin();
        sync.close();
        source.close();
        Files.move(root, temporary.resolve("away"));
        source = folder();
        sync = new SourceSync(source, catalog, problems, Duration.ofMinutes(10), InstantSource.system());
        AssetLookup assets = new CheckedAssets(catalog.lookup(), List.of(sync), LONGEST_LOOK);
        sync.start();
        assertThat(assets.find(new NativeId("photos", "a.jpg").key())).isPresent();
        assertThat(sync.reliable()).isFalse();
    }

    @Test
    void anErrorDoesNotEndTheSync() throws Exception {
        source = folder();
        Failing once = new Failing(catalog);
        once.next().set(new OutOfMemoryError("as of a picture too large"));
        sync = new SourceSync(source, once, problems, Duration.ofMinutes(10), InstantSource.system());
        sync.start();
        await(() -> problem("").isPresent());
        assertThat(problem("").orElseThrow().reason()).contains("OutOfMemoryError");
        sync.compareSoon();
        await(() -> sync.progress().completed().isPresent());
        put("a.jpg.yaml", "approval: withdrawn\n");
        await(() -> approval("a.jpg") == Approval.WITHDRAWN);
        assertThat(problem("")).isEmpty();
    }

    @Test
    void aSyncThatHasEndedIsNotReliable() throws Exception {
        begin();
        assertThat(sync.reliable()).isTrue();
        sync.close();
        assertThat(sync.reliable()).isFalse();
    }

    @Test
    void whileTheCatalogFailsWhatWasNotLookedIntoIsNotGiven() throws Exception {
        begin();
        sync.close();
        source.close();
        put("a.jpg.yaml", "approval: withdrawn\n");
        source = folder();
        Failing once = new Failing(catalog);
        once.next().set(new IllegalStateException("The database is being started."));
        sync = new SourceSync(source, once, problems, Duration.ofMinutes(10), InstantSource.system());
        AssetLookup assets = new CheckedAssets(catalog.lookup(), List.of(sync), LONGEST_LOOK);
        AssetKey key = new NativeId("photos", "a.jpg").key();
        sync.start();
        await(() -> problem("").isPresent());
        assertThat(approval("a.jpg")).isEqualTo(Approval.APPROVED);
        assertThat(assets.recall(key)).isEmpty();
        assertThat(assets.find(key).orElseThrow().governance().approval()).isEqualTo(Approval.WITHDRAWN);
    }

    @Test
    void aFirstComparisonThatWasBrokenOffIsNoGroundToRelyOn() throws Exception {
        source = folder();
        AtomicBoolean toThePoint = new AtomicBoolean();
        compareEndlessly(toThePoint);
        put("b.jpg", Painted.jpeg(8, 8));
        await(() -> catalog.ids().contains("b.jpg"));
        assertThat(sync.reliable()).isFalse();
        sync.close();

        compareEndlessly(toThePoint);
        assertThat(sync.reliable()).isFalse();
        toThePoint.set(true);
        await(() -> sync.progress().completed().isPresent());
        assertThat(sync.reliable()).isTrue();
        sync.close();

        toThePoint.set(false);
        compareEndlessly(toThePoint);
        assertThat(sync.reliable()).isTrue();
        assertThat(sync.progress().completed()).isEmpty();
        toThePoint.set(true);
    }

    @Test
    void whatCameFromASourceThatIsNoLongerConnectedIsNotGiven() throws Exception {
        begin();
        AssetLookup assets = new CheckedAssets(catalog.lookup(), List.of(), LONGEST_LOOK);
        AssetKey key = new NativeId("photos", "a.jpg").key();
        assertThat(assets.find(key)).isEmpty();
        assertThat(assets.recall(key)).isEmpty();
    }

    /** Begins a comparison that does not end before it is told to. */
    private void compareEndlessly(AtomicBoolean toThePoint) throws InterruptedException {
        sync = new SourceSync(
                new Late(source, toThePoint), catalog, problems, Duration.ofMinutes(10), InstantSource.system());
        sync.start();
        await(() -> sync.progress().comparing());
    }

    private void begin() throws Exception {
        source = folder();
        start(source);
    }

    private void start(Source from) throws InterruptedException {
        sync = new SourceSync(from, catalog, problems, Duration.ofMinutes(10), InstantSource.system());
        sync.start();
        assertThat(sync.awaitFirst(PATIENCE)).isTrue();
        await(() -> sync.progress().completed().isPresent());
    }

    private TreeSource folder() throws IOException {
        return FolderSource.open("photos", root, ZoneOffset.UTC, new MetadataReader(), temporary.resolve("data"));
    }

    private Approval approval(String id) {
        return catalog.find(id).map(asset -> asset.governance().approval()).orElse(null);
    }

    private int width(String id) {
        return catalog.find(id)
                .orElseThrow()
                .master()
                .dimensions()
                .orElseThrow()
                .width();
    }

    private Optional<SourceProblem> problem(String id) {
        return problems.all().stream()
                .filter(problem -> problem.nativeId().equals(id))
                .findFirst();
    }

    private static void await(BooleanSupplier state) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!state.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting for a state").isLessThan(until);
            Thread.sleep(20);
        }
    }

    private void put(String name, byte[] content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private void put(String name, String content) throws IOException {
        put(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
