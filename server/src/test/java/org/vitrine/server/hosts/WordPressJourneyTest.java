package org.vitrine.server.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** A story in WordPress from the first click to the day the DAM is away, told in order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WordPressJourneyTest {

    private static final String KEY = DamOnDisk.key(DamOnDisk.BALLOON);
    private static final String REFERENCE = "dam:" + KEY;
    private static final String LAKE = DamOnDisk.key("landscapes/autumn-lake.jpg");
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final HttpClient http = HttpClient.newHttpClient();
    private WordPressHost host;
    private BlockEditor editor;
    private String post = "";

    @BeforeAll
    void open() throws Exception {
        host = WordPressHost.start("wordpress-journey");
        host.connect();
        host.logIn(host.wordPress.uri("/"));
        editor = new BlockEditor(host);
    }

    @AfterAll
    void close() throws Exception {
        http.close();
        host.close();
    }

    @Test
    @Order(1)
    void anEditorPicksAnAssetInItsBlockAndPublishes() throws Exception {
        editor.open("/wp-admin/post-new.php");
        host.browser.clickable(".wp-block-post-title").sendKeys("Above the valley" + Keys.ENTER);
        host.browser.driver.switchTo().activeElement().sendKeys("/dam asset");
        host.browser
                .await(ExpectedConditions.elementToBeClickable(
                        By.cssSelector(".components-autocomplete__result[id*='vitrine']")))
                .click();
        host.browser.await(".wp-block-vitrine-asset .vitrine-empty");
        host.photograph("block-empty");
        host.browser.clickable(".wp-block-vitrine-asset .vitrine-choose").click();
        host.pick("balloon", KEY);
        host.browser.await(".wp-block-vitrine-asset .vitrine-preview[data-state=shown] img");
        awaitLoaded(".wp-block-vitrine-asset .vitrine-preview img");
        host.photograph("block-chosen");
        editor.publish();
        post = editor.post();
    }

    @Test
    @Order(2)
    void theImageBlockAndTheFeaturedImageTakeReferences() throws Exception {
        editor.open("/wp-admin/post.php?action=edit&post=" + post);
        editor.insertImage();
        host.browser.clickable(".wp-block-image .vitrine-choose").click();
        host.pick("balloon", KEY);
        host.browser.await(".wp-block-image .vitrine-preview[data-state=shown] img");
        host.browser.run("wp.data.dispatch('core/edit-post').openGeneralSidebar('edit-post/document');"
                + "wp.data.dispatch('core/edit-post').toggleEditorPanelOpened('featured-image')");
        WebElement choose = host.browser.clickable(".vitrine-featured .vitrine-choose");
        host.browser.run("arguments[0].scrollIntoView({block: 'center'})", choose);
        choose.click();
        host.pick("lake", LAKE);
        host.browser.await(".vitrine-featured .vitrine-preview[data-state=shown] img");
        host.photograph("featured");
        editor.update();
        assertThat(
                        host.browser.run(
                                "return wp.blocks.parse(wp.data.select('core/editor').getEditedPostContent()).map(b => b.isValid)"))
                .as("WordPress reads its own blocks again")
                .isEqualTo(List.of(true, true));
    }

    @Test
    @Order(3)
    void theMediaModalHasATabThatGivesAReference() throws Exception {
        editor.insertImage();
        host.browser
                .await(ExpectedConditions.elementToBeClickable(By.xpath(
                        "//*[contains(@class, 'wp-block-image')]//button[normalize-space() = 'Media Library']")))
                .click();
        host.browser.clickable("#menu-item-vitrine").click();
        host.browser.await(".vitrine-media-panel .vitrine-choose");
        host.photograph("media-modal");
        host.browser.clickable(".vitrine-media-panel .vitrine-choose").click();
        host.pick("balloon", KEY);
        host.browser.await(driver -> host.browser
                        .driver
                        .findElements(By.cssSelector(".wp-block-image .vitrine-preview[data-state=shown] img"))
                        .size()
                == 2);
    }

    @Test
    @Order(4)
    void readersSeeThePictureInTheirLanguage() throws Exception {
        openPost("?lang=en_GB");
        host.photograph("published");
        assertThat(figures()).hasSize(2);
        String english = alt();
        assertThat(source()).contains(KEY).contains("locale=en-GB");
        openPost("?lang=de_DE");
        assertThat(source()).contains(KEY).contains("locale=de-DE");
        assertThat(alt()).isNotBlank().isNotEqualTo(english);
        assertThat(host.browser.run("const i = document.querySelector('.wp-post-image'); return i && i.dataset.dam"))
                .isEqualTo("dam:" + LAKE);
        awaitLoaded(".wp-block-vitrine-asset img");
        assertThat(host.wordPress.evaluate("echo get_the_post_thumbnail_url( " + post + " );"))
                .as("what other plugins are told of the featured image")
                .contains("/media/" + LAKE + "/inline/");
    }

    @Test
    @Order(5)
    void wordPressHoldsReferencesAndNothingOfTheAssets() throws Exception {
        String content = host.sql("SELECT post_content FROM $wpdb->posts WHERE ID = " + post);
        assertThat(content)
                .contains("\"reference\":\"" + REFERENCE + "\"")
                .contains("\"vitrineRef\":\"" + REFERENCE + "\"");
        assertThat(content).doesNotContain("127.0.0.1", "localhost", "/media/", "http://", "data:", "src=");
        assertThat(host.sql("SELECT COUNT(*) FROM $wpdb->posts WHERE post_type = 'attachment'"))
                .isEqualTo("0");
        assertThat(host.sql("SELECT COUNT(*) FROM $wpdb->postmeta WHERE meta_key = '_thumbnail_id' AND meta_value > 0"))
                .isEqualTo("0");
        assertThat(host.sql("SELECT COUNT(*) FROM $wpdb->posts WHERE post_content LIKE '%/media/%'"))
                .isEqualTo("0");
        assertThat(uploads()).isEmpty();
    }

    @Test
    @Order(6)
    void vitrineKnowsWhereTheAssetIsUsed() throws Exception {
        String usages = host.usages(KEY);
        assertThat(usages)
                .contains("\"page\":\"post-" + post + "\"")
                .contains("Above the valley")
                .contains(REFERENCE);
        assertThat(host.usages(LAKE)).contains("\"field\":\"featured\"");
    }

    @Test
    @Order(7)
    void theClassicEditorInsertsTheShortcode() throws Exception {
        host.open("/wp-admin/post-new.php?classic-editor");
        host.browser.clickable("#content-html").click();
        host.browser.await("#title").sendKeys("A classic");
        host.browser.clickable(".vitrine-insert").click();
        host.pick("balloon", KEY);
        host.browser.await(
                driver -> String.valueOf(host.browser.await("#content").getDomProperty("value"))
                        .contains("[dam ref=\"" + REFERENCE + "\" preset=\"inline\"]"));
        host.browser.clickable("#content-tmce").click();
        host.browser.await(ExpectedConditions.frameToBeAvailableAndSwitchToIt("content_ifr"));
        host.browser.await(".vitrine-preview[data-state=shown] img");
        host.browser.driver.switchTo().defaultContent();
        host.photograph("classic");
        host.browser.run("document.getElementById('publish').click()");
        host.browser.await(driver -> driver.getCurrentUrl().contains("post.php"));
        String classic =
                host.sql("SELECT ID FROM $wpdb->posts WHERE post_title = 'A classic' AND post_status = 'publish'");
        host.open("/?p=" + classic);
        host.browser.await(".vitrine-figure img[data-dam='" + REFERENCE + "']");
    }

    @Test
    @Order(7)
    void anotherAssetInAShortcodeLeavesItsAuthorsWords() throws Exception {
        String id = host.insert(
                "[dam ref=\"" + REFERENCE
                        + "\" preset=\"inline\" alt=\"A balloon\" caption='Said \"so\"' align=\"left\" credit=\"no\"]Words[/dam]");
        host.open("/wp-admin/post.php?action=edit&classic-editor&post=" + id);
        host.browser.clickable("#content-tmce").click();
        host.browser.await(
                driver -> Boolean.TRUE.equals(
                        host.browser.run(
                                "const e = tinymce.get('content'); return Boolean(e && e.initialized && e.dom.select('.wpview').length)")));
        editShortcode();
        host.pick("balloon", KEY);
        awaitText("caption=\"Said &quot;so&quot;\"");
        assertThat(text()).contains("alt=\"A balloon\"", "align=\"left\"", "credit=\"no\"", "]Words[/dam]");
        editShortcode();
        host.pick("lake", LAKE);
        awaitText("ref=\"dam:" + LAKE + "\"");
        assertThat(text())
                .contains("align=\"left\"", "]Words[/dam]")
                .as("words for another picture")
                .doesNotContain("alt=");
    }

    @Test
    @Order(8)
    void aReplacedFileShowsWithoutAnyoneTouchingWordPress() throws Exception {
        openPost("?lang=en_GB");
        URI shown = URI.create(source());
        byte[] before = get(shown).body();
        host.dam.put(DamOnDisk.BALLOON, Files.readAllBytes(host.dam.file("landscapes/wind-hills.jpg")));
        HttpResponse<byte[]> after = get(shown);
        for (Instant begun = Instant.now(); Arrays.equals(after.body(), before) && soon(begun); ) {
            after = get(shown);
        }
        assertThat(after.body()).isNotEqualTo(before);
        openPost("?lang=en_GB");
        assertThat(URI.create(source())).isEqualTo(shown);
    }

    @Test
    @Order(9)
    void anExpiredAssetIsAFallbackWithinASecondAndSaysSoToEditors() throws Exception {
        openPost("?lang=en_GB");
        URI shown = URI.create(source());
        assertThat(verdict(get(shown))).startsWith("permitted");
        host.dam.put(DamOnDisk.BALLOON + ".yaml", "rights: {until: 2020-12-31}\n".getBytes(StandardCharsets.UTF_8));
        HttpResponse<byte[]> after = get(shown);
        for (Instant begun = Instant.now(); verdict(after).startsWith("permitted") && soon(begun); ) {
            after = get(shown);
        }
        assertThat(verdict(after)).isEqualTo("withheld; reason=expired");
        assertThat(after.statusCode()).isEqualTo(200);
        forgetAnswers();
        openPost("?lang=en_GB");
        assertThat(alt()).isEmpty();
        awaitLoaded(".wp-block-vitrine-asset img");
        host.photograph("expired");
        editor.open("/wp-admin/post.php?action=edit&post=" + post);
        host.browser.await(
                ".wp-block-vitrine-asset .vitrine-preview[data-state=withheld] .vitrine-badge[data-tone=bad]");
        host.photograph("block-withheld");
    }

    @Test
    @Order(10)
    void whileTheDamIsAwayPagesAreWholeAndFast() throws Exception {
        page("/?p=" + post);
        host.dam.close();
        endFreshness();
        Instant begun = Instant.now();
        String remembered = page("/?p=" + post);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(3));
        assertThat(remembered)
                .as("the last good word")
                .contains("/media/" + LAKE + "/inline/")
                .contains(" 480w");
        forgetAnswers();
        String first = page("/?p=" + post);
        assertThat(first).contains("</html>").contains("Above the valley").doesNotContain(" 480w");
        assertThat(first).contains("data-dam=\"" + REFERENCE + "\"").contains("/media/" + KEY + "/inline?");
        assertThat(host.wordPress.evaluate("echo (int) Vitrine\\Api\\Breaker::is_open();"))
                .isEqualTo("1");
        host.wordPress.evaluate("wp_update_post( array( 'ID' => " + post + ", 'post_title' => 'Above the hills' ) );");
        assertThat(host.waiting()).as("what is told when the server is back").isEqualTo("vitrine_waiting_" + post);
        editor.open("/wp-admin/post.php?action=edit&post=" + post);
        host.browser.await(".wp-block-vitrine-asset .vitrine-preview[data-state=away] .vitrine-badge[data-tone=warn]");
        host.photograph("block-away");
    }

    @Test
    @Order(11)
    void phpHadNothingToComplainOf() throws IOException {
        assertThat(host.wordPress.complaints()).isEmpty();
    }

    private void openPost(String query) {
        host.open("/" + query + "&p=" + post);
        host.browser.await(".wp-block-vitrine-asset img");
    }

    private List<?> figures() {
        return (List<?>)
                host.browser.run("return [...document.querySelectorAll('.entry-content figure img[data-dam]')]");
    }

    private String alt() {
        return String.valueOf(host.browser.run("return document.querySelector('.wp-block-vitrine-asset img').alt"));
    }

    private String source() {
        return String.valueOf(host.browser.run("return document.querySelector('.wp-block-vitrine-asset img').src"));
    }

    private void awaitLoaded(String selector) {
        host.browser.run("document.querySelector(arguments[0]).scrollIntoView({block: 'center'})", selector);
        host.browser.await(driver -> Boolean.TRUE.equals(host.browser.run(
                "const i = document.querySelector(arguments[0]); return i.complete && i.naturalWidth > 0", selector)));
    }

    /** Lets the minute pass for which an answer is fresh. */
    private void endFreshness() throws Exception {
        host.wordPress.evaluate("""
                global $wpdb;
                foreach ( $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%transient_vitrine_facts%'" ) as $name ) {
                    update_option( $name, array( 'fresh' => 0 ) + get_option( $name ) );
                }
                """);
    }

    private void forgetAnswers() throws Exception {
        host.wordPress.evaluate(
                "global $wpdb; $wpdb->query( \"DELETE FROM $wpdb->options WHERE option_name LIKE '%vitrine_facts%'\" );");
    }

    /** Asks for another asset in the place of the one that the classic editor shows. */
    private void editShortcode() {
        host.browser.run("const e = tinymce.get('content'); wp.mce.views.edit(e, e.dom.select('.wpview')[0])");
    }

    private void awaitText(String part) {
        host.browser.await(driver -> text().contains(part));
    }

    /** What the classic editor would save. */
    private String text() {
        return String.valueOf(
                host.browser.run("tinymce.get('content').save(); return document.getElementById('content').value"));
    }

    private List<Path> uploads() throws IOException {
        Path folder = host.wordPress.site.resolve("wp-content/uploads");
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private String page(String path) throws IOException, InterruptedException {
        return new String(get(host.wordPress.uri(path)).body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> get(URI uri) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static boolean soon(Instant begun) throws InterruptedException {
        Thread.sleep(20);
        return Duration.between(begun, Instant.now()).compareTo(A_SECOND) < 0;
    }

    private static String verdict(HttpResponse<?> answer) {
        return answer.headers().firstValue("vitrine-verdict").orElse("");
    }
}
