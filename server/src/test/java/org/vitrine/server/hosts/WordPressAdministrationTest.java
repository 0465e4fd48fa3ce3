package org.vitrine.server.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** What administrators of a WordPress set up, are told and clean up, told in order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WordPressAdministrationTest {

    private static final String KEY = DamOnDisk.key(DamOnDisk.BALLOON);
    private static final String SETTINGS = "/wp-admin/options-general.php?page=vitrine";
    private static final String SCAN = "/wp-admin/tools.php?page=vitrine-scan";

    private WordPressHost host;

    @BeforeAll
    void open() throws Exception {
        host = WordPressHost.start("wordpress-administration");
        host.logIn(host.wordPress.uri("/"));
    }

    @AfterAll
    void close() throws Exception {
        host.close();
    }

    @Test
    @Order(1)
    void everyFileOfThePluginIsPhp() throws Exception {
        try (Stream<Path> files = Files.walk(WordPress.PLUGIN)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".php")).toList()) {
                Program.run(List.of("php", "-l", file.toString()), Path.of("target", "php-syntax.log"));
            }
        }
    }

    @Test
    @Order(2)
    void withoutSettingsEditorsAreToldWhoCanHelp() throws Exception {
        assertThat(tested()).anyMatch(text -> text.contains("The server’s address is missing"));
        assertThat(host.wordPress.evaluate("""
                wp_set_current_user( 1 );
                echo rest_do_request( new WP_REST_Request( 'POST', '/vitrine/v1/picker-token' ) )->get_status();
                """)).isEqualTo("409");
    }

    @Test
    @Order(3)
    void aWrongKeyIsCalledWrong() throws Exception {
        fillIn("server", host.dam.uri("").toString());
        fillIn("site", DamOnDisk.SITE);
        fillIn("picker_key", "not the key of this site, though long enough");
        host.browser.clickable("#submit").click();
        host.browser.await("#setting-error-settings_updated");
        assertThat(tested())
                .singleElement()
                .satisfies(text -> assertThat(text).contains("does not accept the picker key for the site “magazine”"));
        host.photograph("settings-wrong-key");
    }

    @Test
    @Order(4)
    void withTheRightKeyAllIsWell() throws Exception {
        fillIn("picker_key", DamOnDisk.KEY);
        host.browser.clickable("#submit").click();
        host.browser.await("#setting-error-settings_updated");
        assertThat(tested())
                .anyMatch(text -> text.contains("knows the site “magazine”"))
                .anyMatch(text -> text.contains("Editors at " + origin("127.0.0.1") + " may open the picker"))
                .anyMatch(text -> text.contains("Pictures load at " + host.dam.uri("/media")));
        assertThat(host.browser.driver.findElements(By.cssSelector("#vitrine-findings .notice-error")))
                .isEmpty();
        assertThat(String.valueOf(host.browser.run("return document.documentElement.outerHTML")))
                .as("keys are not shown again")
                .doesNotContain(DamOnDisk.KEY);
        host.photograph("settings");
    }

    @Test
    @Order(5)
    void theDeliveryBaseFollowsTheServerUntilSomebodyTypesOne() throws Exception {
        host.open(SETTINGS);
        WebElement delivery = host.browser.await("#vitrine_delivery");
        assertThat(delivery.getDomProperty("value")).isEmpty();
        assertThat(delivery.getDomAttribute("placeholder"))
                .isEqualTo(host.dam.uri("/media").toString());
        host.browser.clickable("#submit").click();
        host.browser.await("#setting-error-settings_updated");
        assertThat(host.wordPress.evaluate("echo get_option( 'vitrine_settings' )['delivery'] ?? '';"))
                .isEmpty();
    }

    @Test
    @Order(5)
    void anAddressThatIsNoneIsRefusedWithItsReason() {
        host.open(SETTINGS);
        host.browser.run("document.getElementById('vitrine_server').type = 'text'");
        fillIn("server", "file:///etc/passwd");
        host.browser.clickable("#submit").click();
        assertThat(host.browser.await("#setting-error-vitrine_server").getText())
                .contains("is not an address");
        assertThat(host.browser.await("#vitrine_server").getDomProperty("value"))
                .isEqualTo(host.dam.uri("").toString());
    }

    @Test
    @Order(6)
    void clocksThatDisagreeAreShownBoth() throws Exception {
        int ahead = Program.freePort();
        host.wordPress.serve(ahead, List.of("faketime", "-f", "+10m"));
        host.logIn(URI.create("http://127.0.0.1:" + ahead));
        host.browser.driver.get("http://127.0.0.1:" + ahead + SETTINGS);
        host.browser.clickable("#vitrine_test").click();
        String text = host.browser.await("#vitrine-findings .notice-error").getText();
        assertThat(text)
                .contains("The clocks disagree")
                .containsPattern("\\d\\d:\\d\\d:\\d\\d UTC here and .*\\d\\d:\\d\\d:\\d\\d UTC");
        host.photograph("settings-clocks");
        host.logIn(host.wordPress.uri("/"));
    }

    @Test
    @Order(7)
    void anOriginThatIsNotRegisteredGetsNothingAndIsNamed() throws Exception {
        URI elsewhere = URI.create(origin("localhost"));
        host.logIn(elsewhere);
        host.browser.driver.get(elsewhere + SETTINGS);
        host.browser.clickable("#vitrine_test").click();
        assertThat(host.browser.await("#vitrine-findings .notice-error").getText())
                .contains(elsewhere + ", which is not registered");
        host.browser.driver.get(elsewhere + "/wp-admin/post-new.php?classic-editor");
        host.browser.clickable(".vitrine-insert").click();
        host.browser.await(ExpectedConditions.frameToBeAvailableAndSwitchToIt(host.pickerFrame()));
        assertThat(host.browser.await("#picker-refusal").getText()).contains(elsewhere.toString());
        assertThat(host.browser.driver.findElements(By.cssSelector("[data-key], #picker-grid")))
                .isEmpty();
        host.browser.driver.switchTo().defaultContent();
        host.browser.await(driver -> Boolean.TRUE.equals(host.browser.run(
                "return document.querySelector('dam-picker').shadowRoot.querySelector('[role=status]').hidden")));
        host.photograph("unregistered");
    }

    @Test
    @Order(8)
    void onlyEditorsGetATokenOrFacts() throws Exception {
        assertThat(host.wordPress.evaluate("""
                $subscriber = wp_create_user( 'reader', wp_generate_password(), 'reader@example.com' );
                foreach ( array( 0, $subscriber, 1 ) as $user ) {
                    wp_set_current_user( $user );
                    foreach ( array( array( 'POST', 'picker-token' ), array( 'GET', 'presets' ), array( 'POST', 'scan' ) ) as list( $method, $path ) ) {
                        echo rest_do_request( new WP_REST_Request( $method, '/vitrine/v1/' . $path ) )->get_status(), ' ';
                    }
                }
                """)).isEqualTo("401 401 401 403 403 403 200 200 200 ");
    }

    @Test
    @Order(9)
    void hostileWordsStayWords() throws Exception {
        host.dam.put(
                "landscapes/wind-hills.jpg.yaml",
                "approval: approved\naltText: {en: '\"><script>window.taken = 1</script><img src=x onerror=\"window.taken = 2\">'}\n"
                        .getBytes(StandardCharsets.UTF_8));
        String reference = "dam:" + DamOnDisk.key("landscapes/wind-hills.jpg");
        String post = host.wordPress.evaluate("""
                echo wp_insert_post( wp_slash( array( 'post_status' => 'publish', 'post_title' => 'Hostile', 'post_author' => 1, 'post_content' =>
                    '<!-- wp:vitrine/asset {"reference":"%1$s","caption":"\\u003cscript\\u003ewindow.taken = 3\\u003c/script\\u003eA caption"} /-->'
                    . '<!-- wp:shortcode -->[dam ref="%1$s" alt="&quot;&gt;<script>window.taken = 4</script>" preset="../../x"]<!-- /wp:shortcode -->'
                    . '<!-- wp:shortcode -->[dam ref="dam:\\"><script>window.taken = 5</script>"]<!-- /wp:shortcode -->' ) ) );
                """.formatted(reference));
        host.open("/?p=" + post);
        host.browser.await(".vitrine-figure img[data-dam='" + reference + "']");
        assertThat(host.browser.run("return window.taken === undefined && !document.querySelector('img[onerror]')"))
                .isEqualTo(true);
        assertThat(host.browser.await(".wp-block-vitrine-asset figcaption").getText())
                .contains("A caption");
    }

    @Test
    @Order(10)
    void theScanFindsCopiesAndPastedAddressesReplacesThemAndTakesItBack() throws Exception {
        Path upload = host.wordPress.site.resolve("wp-content/uploads/the-old-copy.jpg");
        Files.createDirectories(upload.getParent());
        Files.copy(host.dam.file(DamOnDisk.BALLOON), upload);
        String address = host.dam
                .uri("/media/" + DamOnDisk.key("landscapes/autumn-lake.jpg") + "/hero/lake.jpg?w=480&amp;site=magazine")
                .toString();
        String posts = host.wordPress.evaluate("""
                require_once ABSPATH . 'wp-admin/includes/image.php';
                $file = wp_get_upload_dir()['basedir'] . '/the-old-copy.jpg';
                $copy = wp_insert_attachment( array( 'post_mime_type' => 'image/jpeg', 'post_title' => 'Old copy' ), $file );
                wp_update_attachment_metadata( $copy, wp_generate_attachment_metadata( $copy, $file ) );
                $medium = wp_get_attachment_image_src( $copy, 'medium' )[0];
                $blocks = wp_insert_post( wp_slash( array( 'post_status' => 'publish', 'post_title' => 'With blocks', 'post_author' => 1, 'post_content' =>
                    '<!-- wp:paragraph --><p>Before \\u2013 &amp; after</p><!-- /wp:paragraph --><!-- wp:image {"id":' . $copy . ',"sizeSlug":"medium"} --><figure class="wp-block-image size-medium"><img src="' . $medium . '" alt="My balloon" class="wp-image-' . $copy . '"/></figure><!-- /wp:image -->' ) ) );
                set_post_thumbnail( $blocks, $copy );
                $classic = wp_insert_post( wp_slash( array( 'post_status' => 'publish', 'post_title' => 'Pasted', 'post_author' => 1, 'post_content' => 'A lake: <img class="alignleft" src="%s" alt="">' ) ) );
                echo $blocks, ' ', $classic;
                """.formatted(address));
        String blocks = posts.split(" ")[0];
        String classic = posts.split(" ")[1];
        String before = content(blocks) + content(classic);

        host.open(SCAN);
        host.browser.clickable("#vitrine-scan button").click();
        host.browser.await("input[name='posts[]']");
        host.browser.await(
                driver -> Boolean.TRUE.equals(
                        host.browser.run(
                                "return [...document.querySelectorAll('.vitrine-scan img')].every(i => i.complete && i.naturalWidth > 0)")));
        host.photograph("scan");
        List<WebElement> found = host.browser.driver.findElements(By.cssSelector("input[name='posts[]']"));
        assertThat(found).extracting(box -> box.getDomAttribute("value")).containsExactly(blocks, classic);
        assertThat(content(blocks) + content(classic))
                .as("a scan changes nothing")
                .isEqualTo(before);

        host.browser.clickable("#vitrine_replace").click();
        host.browser.await(".notice-success");
        assertThat(content(blocks))
                .contains("\"vitrineRef\":\"dam:" + KEY + "\"", "alt=\"My balloon\"", "&amp; after")
                .doesNotContain("src=", "wp-image", "the-old-copy");
        assertThat(content(classic))
                .contains("[dam ref=\"dam:" + DamOnDisk.key("landscapes/autumn-lake.jpg")
                        + "\" preset=\"hero\" align=\"left\"]")
                .doesNotContain("<img");
        assertThat(featured(blocks)).isEqualTo("dam:" + KEY + "|");
        host.open("/?p=" + blocks);
        host.browser.await(".wp-block-image img[data-dam='dam:" + KEY + "'][alt='My balloon']");

        host.open(SCAN);
        host.browser.clickable("button[name=vitrine_undo]").click();
        host.browser.await(".notice-success");
        assertThat(content(blocks) + content(classic)).isEqualTo(before);
        assertThat(featured(blocks)).startsWith("|").isNotEqualTo("|");
    }

    /** WP-CLI is not part of the system's package; what it would call and print stands in for it here. */
    @Test
    @Order(11)
    void theCommandLineScansToo() throws Exception {
        assertThat(host.wordPress.evaluate("""
                        class WP_CLI {
                            public static function __callStatic( $name, $said ) {
                                echo $name, ': ', $said[0], "\\n";
                            }
                        }
                        $settings    = Vitrine\\Settings\\Settings::load();
                        $addresses   = new Vitrine\\Rendering\\DeliveryUrl( $settings );
                        $replacement = new Vitrine\\Scan\\Replacement( $settings, $addresses );
                        $batches     = new Vitrine\\Scan\\Batches( $settings, new Vitrine\\Api\\Client( $settings ), $addresses, $replacement );
                        $command     = new Vitrine\\Scan\\ScanCommand( $settings, new Vitrine\\Scan\\Scanner( $batches, $replacement ) );
                        $command->scan( array(), array( 'anew' => true ) );
                        """))
                .contains("the-old-copy-300x200.jpg -> dam:" + KEY)
                .contains("success: Found something in 2 posts, replaced it in 0");
    }

    @Test
    @Order(12)
    void allOfItIsSaidInGermanAndFrench() throws Exception {
        assertThat(host.wordPress.evaluate("""
                foreach ( array( 'de_DE', 'fr_FR' ) as $language ) {
                    load_textdomain( 'vitrine', WP_PLUGIN_DIR . '/vitrine/languages/vitrine-' . $language . '.mo' );
                    echo __( 'Withheld', 'vitrine' ), ' ';
                    unload_textdomain( 'vitrine' );
                }
                """)).isEqualTo("Zurückgehalten Retenu ");
    }

    @Test
    @Order(13)
    void nothingIsLeftOfADeletedPluginButReferences() throws Exception {
        assertThat(host.wordPress.evaluate("""
                require_once ABSPATH . 'wp-admin/includes/plugin.php';
                deactivate_plugins( 'vitrine/vitrine.php' );
                uninstall_plugin( 'vitrine/vitrine.php' );
                global $wpdb;
                echo $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE '%vitrine%' AND option_name NOT LIKE '%cron%'" );
                """)).isEqualTo("0");
        assertThat(host.wordPress.complaints()).isEmpty();
    }

    private List<String> tested() {
        host.open(SETTINGS);
        host.browser.clickable("#vitrine_test").click();
        host.browser.await("#vitrine-findings");
        return host.browser.driver.findElements(By.cssSelector("#vitrine-findings p")).stream()
                .map(WebElement::getText)
                .toList();
    }

    private void fillIn(String field, String value) {
        WebElement input = host.browser.await("#vitrine_" + field);
        input.clear();
        input.sendKeys(value);
    }

    private String origin(String name) {
        return host.wordPress.uri("").toString().replace("127.0.0.1", name);
    }

    private String content(String post) throws IOException, InterruptedException {
        return host.wordPress.evaluate("echo get_post( " + post + " )->post_content;");
    }

    private String featured(String post) throws IOException, InterruptedException {
        return host.wordPress.evaluate(
                "echo get_post_meta( %1$s, '_vitrine_featured', true ), '|', get_post_meta( %1$s, '_thumbnail_id', true );"
                        .formatted(post));
    }
}
