package org.vitrine.server.hosts;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.WebElement;
import org.vitrine.server.browser.Browser;

/** A WordPress beside a Vitrine, and somebody at a browser who works in it. */
final class WordPressHost implements AutoCloseable {

    final WordPress wordPress;
    final DamOnDisk dam;
    final Browser browser;

    private WordPressHost(WordPress wordPress, DamOnDisk dam, Browser browser) {
        this.wordPress = wordPress;
        this.dam = dam;
        this.browser = browser;
    }

    /** Starts everything in a folder of the build, which is emptied before. */
    static WordPressHost start(String name) throws Exception {
        Path folder = HostFolder.empty(name);
        int port = Program.freePort();
        WordPress wordPress = WordPress.install(Files.createDirectories(folder.resolve("wordpress")), port);
        DamOnDisk dam = DamOnDisk.start(Files.createDirectories(folder.resolve("dam")), "http://127.0.0.1:" + port);
        return new WordPressHost(wordPress, dam, Browser.open("en-GB"));
    }

    /** Tells the plugin what the settings page would. */
    void connect() throws IOException, InterruptedException {
        wordPress.evaluate("""
                update_option( 'vitrine_settings', array( 'server' => '%s', 'site' => '%s', 'picker_key' => '%s', 'preset' => 'inline' ) );
                """.formatted(dam.uri(""), DamOnDisk.SITE, DamOnDisk.KEY));
    }

    void logIn(URI at) {
        browser.driver.get(at.resolve("/wp-login.php").toString());
        browser.run(
                "document.getElementById('user_login').value = arguments[0];"
                        + "document.getElementById('user_pass').value = arguments[1];"
                        + "document.getElementById('loginform').submit()",
                WordPress.USER,
                WordPress.PASSWORD);
        browser.await("#wpadminbar");
    }

    void open(String path) {
        browser.driver.get(wordPress.uri(path).toString());
    }

    /** Chooses an asset in the picker, which is open. */
    void pick(String words, String key) {
        new PickerWindow(browser).pick(words, key);
    }

    /** What Vitrine answers to the question where an asset is used. */
    String usages(String key) throws Exception {
        return wordPress.evaluate("""
                $settings = Vitrine\\Settings\\Settings::load();
                $token    = new Vitrine\\Api\\Token( $settings->site(), $settings->picker_key() );
                echo ( new Vitrine\\Api\\Client( $settings ) )->try_out( '/usages?asset=%s', $token->for_api( 'health:read' ) )->body();
                """.formatted(key));
    }

    /** The one value that a query of WordPress's database gives. */
    String sql(String query) throws Exception {
        return wordPress.evaluate("global $wpdb; echo $wpdb->get_var( \"" + query.replace("\"", "\\\"") + "\" );");
    }

    /** Publishes a post, and gives its number. */
    String insert(String content) throws Exception {
        return wordPress.evaluate(
                "echo wp_insert_post( array( 'post_status' => 'publish', 'post_title' => 'Inserted', 'post_content' => '"
                        + content.replace("'", "\\'") + "' ) );");
    }

    /** What waits to be reported. */
    String waiting() throws Exception {
        return sql("SELECT GROUP_CONCAT(option_name) FROM $wpdb->options WHERE option_name LIKE 'vitrine_waiting_%'");
    }

    /** Reports what a busy server did not take in time at the first go, as WordPress does by itself later. */
    void reportWhatWaits() throws Exception {
        for (int again = 0; again < 5 && !waiting().isEmpty(); again++) {
            wordPress.evaluate("do_action( 'vitrine_report_usages' );");
        }
    }

    /** The frame of the picker, which is open. */
    WebElement pickerFrame() {
        return new PickerWindow(browser).frame();
    }

    /** Keeps a picture of the page, at a desk and on a telephone, for people to look at. */
    void photograph(String name) throws IOException {
        for (int width : List.of(1280, 360)) {
            browser.screen(width, 900, "light");
            browser.photograph(Path.of("target", "screenshots", "wordpress-" + name + "-" + width + ".png"));
        }
        browser.screen(1280, 900, "light");
    }

    @Override
    public void close() throws IOException {
        browser.close();
        dam.close();
        wordPress.close();
    }
}
