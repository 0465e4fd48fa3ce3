package org.vitrine.connectors.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.connectors.metadata.MetadataReader;
import org.vitrine.connectors.metadata.Painted;
import org.vitrine.connectors.source.Reading;
import org.vitrine.connectors.source.SourceContract;
import org.vitrine.connectors.tree.TreeSource;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.governance.Approval;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.proxy.origin.circuit.Circuit;
import org.vitrine.proxy.origin.guard.AddressBlock;
import org.vitrine.proxy.origin.guard.HostLookup;
import org.vitrine.proxy.origin.guard.OriginGuard;
import org.vitrine.proxy.origin.guard.OriginRules;
import org.vitrine.proxy.origin.http.HttpOrigin;
import org.vitrine.proxy.origin.http.OriginLimits;
import org.vitrine.proxy.origin.store.FetchedMasters;
import org.vitrine.proxy.retry.Backoff;

class WebSourceTest extends SourceContract {

    private static final String INDEX = "index.yaml";
    private static final OriginLimits LIMITS = new OriginLimits(
            1 << 20,
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            8,
            3,
            2,
            new Backoff(Duration.ofMillis(2), Duration.ofMillis(10)),
            new Circuit.Rules(5, Duration.ofSeconds(30)));

    private final AssetHost indexHost;
    private final AssetHost host;
    private final Map<String, String> said = new LinkedHashMap<>();

    WebSourceTest() throws IOException {
        indexHost = new AssetHost();
        host = new AssetHost();
        writeIndex();
    }

    @AfterEach
    void stop() {
        indexHost.close();
        host.close();
    }

    @Override
    protected TreeSource open() throws IOException {
        OriginRules rules = new OriginRules(
                Set.of(indexHost.port(), host.port()), Set.of(), Set.of(), List.of(AddressBlock.parse("127.0.0.1/32")));
        HttpOrigin origin = new HttpOrigin(
                NAME, new OriginGuard(rules), HostLookup.SYSTEM, LIMITS, Optional.empty(), InstantSource.system());
        return WebSource.open(
                NAME,
                new IndexAddress(origin, indexHost.at(INDEX), temporary.resolve("scratch")),
                origin,
                Duration.ofMillis(100),
                ZoneId.of("Europe/Berlin"),
                new MetadataReader(),
                new FetchedMasters(temporary.resolve("masters"), 10 << 20, InstantSource.system()),
                temporary.resolve("data"));
    }

    @Override
    protected void put(String id, byte[] content) {
        host.put(id, content);
        said.putIfAbsent(id, "");
        writeIndex();
    }

    @Override
    protected void say(String id, String yaml) {
        said.put(id, yaml);
        writeIndex();
    }

    @Override
    protected void remove(String id) {
        said.remove(id);
        writeIndex();
    }

    @Override
    protected void disconnect() {
        indexHost.close();
    }

    private void writeIndex() {
        StringBuilder index = new StringBuilder(said.isEmpty() ? "assets: {}\n" : "assets:\n");
        said.forEach((id, yaml) -> index.append("  ")
                .append(id)
                .append(":\n    url: ")
                .append(host.at(id))
                .append('\n')
                .append(yaml.indent(4)));
        writeIndex(index.toString());
    }

    private void writeIndex(String text) {
        indexHost.put(INDEX, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aNewWordAboutAFileCountsThoughItsHostIsDownAndWithoutFetchingItAgain() throws Exception {
        put("a.jpg", Painted.jpeg(8, 8));
        say("a.jpg", "approval: approved\n");
        ids();
        Asset asset = current("a.jpg");
        say("a.jpg", "approval: approved\ntitle: Balloon\n");
        ids();
        current("a.jpg");
        assertThat(host.served()).containsExactly("/a.jpg");

        host.close();
        say("a.jpg", "approval: withdrawn\n");
        ids();
        Reading reading = source().read(asset.id(), true);
        assertThat(((Reading.Current) reading).asset().governance().approval()).isEqualTo(Approval.WITHDRAWN);
    }

    @Test
    void aFileThatItsHostNoLongerHasIsGone() {
        put("a.jpg", Painted.jpeg(8, 8));
        ids();
        current("a.jpg");
        host.remove("a.jpg");
        ids();
        assertThat(read("a.jpg")).isInstanceOf(Reading.Gone.class);
    }

    @Test
    void anAddressOfThePrivateNetworkIsRefusedWithItsReason() {
        writeIndex("assets:\n  a.jpg: http://10.0.0.1/a.jpg\n  b.jpg: http://169.254.169.254/latest/meta-data\n");
        ids();
        assertThat(((Reading.Unreadable) read("a.jpg")).reason()).contains("10.0.0.1", "private", "allowPrivate");
        assertThat(((Reading.Unreadable) read("b.jpg")).reason()).contains("link-local");
    }

    @Test
    void defaultsHoldForAllAndRelativeAddressesStartFromTheIndex() {
        indexHost.put("files/a.jpg", Painted.jpeg(8, 8));
        indexHost.put("files/cover.jpg", Painted.jpeg(4, 4));
        writeIndex("""
                defaults: {approval: approved, tags: [web]}
                assets:
                  a.jpg: {url: files/a.jpg, renditions: {poster: files/cover.jpg, hero: files/cover.jpg}}
                """);
        ids();
        Asset asset = current("a.jpg");
        assertThat(asset.governance().approval()).isEqualTo(Approval.APPROVED);
        assertThat(asset.tags()).containsExactly("web");
        assertThat(asset.renditions()).containsOnlyKeys("poster");
        ids().forEach(this::read);
        assertThat(current("a.jpg").renditions()).containsOnlyKeys("hero", "poster");
    }

    @Test
    void anEntryThatCannotBeUnderstoodConcernsItsAssetAlone() {
        host.put("a.jpg", Painted.jpeg(8, 8));
        writeIndex("""
                assets:
                  a.jpg: %s
                  b.jpg: {adress: nowhere}
                  ../c.jpg: {url: "https://assets.example.com/c.jpg"}
                  d.jpg: ftp://assets.example.com/d.jpg
                """.formatted(host.at("a.jpg")));
        ids();
        current("a.jpg");
        assertThat(((Reading.Unreadable) read("b.jpg")).reason()).contains("index.yaml:3", "url", "adress");
        assertThat(((Reading.Unreadable) read("../c.jpg")).reason()).contains("named like");
        assertThat(((Reading.Unreadable) read("d.jpg")).reason()).contains("https://");
    }

    @Test
    void anIndexThatCannotBeUnderstoodLeavesTheLastOneInForce() {
        put("a.jpg", Painted.jpeg(8, 8));
        ids();
        writeIndex("assets: [a, b\n");
        assertThatThrownBy(this::ids)
                .isInstanceOfSatisfying(
                        SourceUnavailable.class,
                        refusal -> assertThat(refusal.detail()).contains("index.yaml"));
        current("a.jpg");
        writeIndex("asets: {}\n");
        assertThatThrownBy(this::ids).isInstanceOf(SourceUnavailable.class);
        current("a.jpg");
    }
}
