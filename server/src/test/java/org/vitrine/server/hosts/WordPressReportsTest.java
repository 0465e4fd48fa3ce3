package org.vitrine.server.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What WordPress and Vitrine say to each other behind the pages, on good days and bad ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordPressReportsTest {

    private static final String KEY = DamOnDisk.key(DamOnDisk.BALLOON);
    private static final String REFERENCE = "dam:" + KEY;
    private static final String LAKE = DamOnDisk.key("landscapes/autumn-lake.jpg");

    private WordPressHost host;

    @BeforeAll
    void open() throws Exception {
        host = WordPressHost.start("wordpress-reports");
        host.connect();
    }

    @AfterAll
    void close() throws Exception {
        host.close();
    }

    @AfterEach
    void phpHadNothingToComplainOf() throws Exception {
        assertThat(host.wordPress.complaints()).isEmpty();
    }

    @Test
    void whatCouldNotBeToldForAWrongKeyIsToldWithTheRightOne() throws Exception {
        host.wordPress.evaluate(
                "update_option( 'vitrine_settings', array( 'picker_key' => 'not the key of this site, though long enough' ) + get_option( 'vitrine_settings' ) );");
        String late = host.insert("[dam ref=\"" + REFERENCE + "\"]");
        assertThat(host.waiting()).isEqualTo("vitrine_waiting_" + late);
        assertThat(host.wordPress.complaints())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("did not take the usages of post " + late));
        Files.delete(host.wordPress.site.resolve("wp-content/debug.log"));
        host.connect();
        host.wordPress.evaluate("do_action( 'vitrine_report_usages' );");
        assertThat(host.waiting()).isEmpty();
        assertThat(host.usages(KEY)).contains("\"page\":\"post-" + late + "\"");
    }

    @Test
    void aPostThatChangesWhileItIsToldIsToldOnceMore() throws Exception {
        assertThat(host.wordPress.evaluate("""
                $waiting = new Vitrine\\Usage\\WaitingPosts();
                $waiting->add( 7001 );
                $told = $waiting->first( 20 );
                $waiting->add( 7001 );
                $waiting->add( 7002 );
                $waiting->done( 7001, $told[7001] );
                echo implode( ' ', array_keys( $waiting->first( 20 ) ) ), ' ';
                foreach ( $waiting->first( 20 ) as $id => $mark ) {
                    $waiting->done( $id, $mark );
                }
                echo count( $waiting->first( 20 ) );
                """)).isEqualTo("7001 7002 0");
    }

    @Test
    void whatAPatternShowsIsReportedForThePagesThatShowIt() throws Exception {
        String[] ids = host.wordPress.evaluate("""
                $pattern = wp_insert_post( array( 'post_type' => 'wp_block', 'post_status' => 'publish', 'post_title' => 'Pattern', 'post_content' => 'Nothing yet' ) );
                $outer   = wp_insert_post( array( 'post_type' => 'wp_block', 'post_status' => 'publish', 'post_title' => 'Outer', 'post_content' => '<!-- wp:block {"ref":' . $pattern . '} /-->' ) );
                $page    = wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Shows it', 'post_content' => '<!-- wp:block {"ref":' . $outer . '} /-->' ) );
                echo $pattern, ' ', $page;
                """).split(" ");
        String shows = "\"page\":\"post-" + ids[1] + "\"";
        String change = "wp_update_post( array( 'ID' => " + ids[0] + ", 'post_content' => '%s' ) );";
        host.wordPress.evaluate(change.formatted("[dam ref=\"dam:" + LAKE + "\"]"));
        host.reportWhatWaits();
        assertThat(host.usages(LAKE)).contains(shows);
        host.wordPress.evaluate(change.formatted("Nothing any more"));
        host.reportWhatWaits();
        assertThat(host.usages(LAKE)).doesNotContain(shows);
    }

    @Test
    void pagesBringTheSitesKeyAndLoseNothingWithAWrongOne() throws Exception {
        assertThat(host.wordPress.evaluate("""
                add_filter( 'http_request_args', function ( $asked ) {
                    echo isset( $asked['headers']['Authorization'] ) ? 'signed ' : 'open ';
                    return $asked;
                } );
                $question = array( 'site' => '%s', 'locale' => 'en-GB', 'preset' => 'inline', 'items' => array( array( 'reference' => '%s' ) ) );
                foreach ( array( '', 'not the key of this site, though long enough' ) as $key ) {
                    $settings = new Vitrine\\Settings\\Settings( array_filter( array( 'picker_key' => $key ) ) + get_option( 'vitrine_settings' ) );
                    echo ( new Vitrine\\Api\\Client( $settings ) )->resolve( $question, 5.0 )->status(), ' ';
                }
                """.formatted(DamOnDisk.SITE, REFERENCE)))
                .isEqualTo("signed 200 signed open 200 ");
    }

    @Test
    void whileAnAssetsSourceIsSilentItsLastGoodFactsServeAndNoOtherAssetLosesItsOwn() throws Exception {
        assertThat(host.wordPress.evaluate("""
                global $wpdb;
                $silent = false;
                add_filter( 'pre_http_request', function () use ( &$silent ) {
                    $known = array( 'verdict' => array( 'permitted' => true ), 'altText' => $silent ? 'As it is now' : 'As it was' );
                    $gone  = array( 'reference' => 'dam:%1$s', 'problem' => array( 'title' => 'The source does not answer', 'status' => 502 ) );
                    $items = array( $silent ? $gone : $known, $known );
                    return array( 'headers' => array( 'cache-control' => $silent ? 'no-store' : 'public, max-age=60' ), 'body' => wp_json_encode( array( 'items' => $items ) ), 'response' => array( 'code' => 200, 'message' => '' ), 'cookies' => array() );
                } );
                $places = array_map( function ( $key ) {
                    return new Vitrine\\Reference\\Placement( Vitrine\\Reference\\Reference::parse( 'dam:' . $key ), 'inline', 'en-GB' );
                }, array( '%1$s', '%2$s' ) );
                foreach ( array( 'answers', 'is silent' ) as $source ) {
                    $settings = Vitrine\\Settings\\Settings::load();
                    $resolver = new Vitrine\\Rendering\\Resolver( $settings, new Vitrine\\Api\\Client( $settings ) );
                    $resolver->prepare( $places );
                    echo implode( ', ', array_map( function ( $place ) use ( $resolver ) {
                        return $resolver->facts( $place )->get( 'altText' );
                    }, $places ) ), '; ';
                    $name = $wpdb->get_var( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '_transient_vitrine_facts_%%' ORDER BY option_id DESC LIMIT 1" );
                    $kept = get_option( $name );
                    update_option( $name, array( 'fresh' => time() - 1 ) + $kept );
                    $silent = true;
                }
                delete_option( $name );
                """.formatted(KEY, LAKE)))
                .isEqualTo("As it was, As it was; As it was, As it is now; ");
    }

    @Test
    void aServerThatIsBusyIsLeftAloneNoLongerThanItAsks() throws Exception {
        assertThat(host.wordPress.evaluate("""
                $seconds = 0;
                add_filter( 'pre_http_request', function () use ( &$seconds ) {
                    return array( 'headers' => $seconds ? array( 'retry-after' => (string) $seconds ) : array(), 'body' => '{}', 'response' => array( 'code' => 429, 'message' => '' ), 'cookies' => array() );
                } );
                $client = new Vitrine\\Api\\Client( Vitrine\\Settings\\Settings::load() );
                foreach ( array( 0, 3 ) as $seconds ) {
                    $client->resolve( array(), 5.0 );
                    echo get_transient( 'vitrine_away' ) ? get_transient( 'vitrine_away' ) - time() : 'asked', ' ';
                }
                Vitrine\\Api\\Breaker::mend();
                """)).matches("asked [23] ");
    }
}
