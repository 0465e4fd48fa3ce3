<?php
/**
 * WordPress's own code without a database: its files in the order in which it loads them itself, then the plugin. What
 * would be asked of the database comes from its object cache, which is in memory, or is not there.
 */

error_reporting( E_ALL );
ini_set( 'display_errors', '1' );
// What PHP has to say against the plugin ends the test; WordPress answers for itself.
set_error_handler(
	static function ( int $level, string $words, string $file, int $line ): bool {
		if ( false !== strpos( $file, '/plugins/vitrine/' ) && error_reporting() & $level ) {
			throw new ErrorException( $words, 0, $level, $file, $line );
		}
		return true;
	}
);
define( 'ABSPATH', '/wordpress/' );
define( 'WPINC', 'wp-includes' );
define( 'WP_CONTENT_DIR', '/wordpress/wp-content' );
define( 'WP_DEBUG', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_SITEURL', 'https://magazine.example.com' );
define( 'WP_HOME', WP_SITEURL );
$wp_plugin_paths = array();
$_SERVER += array( 'HTTP_HOST' => 'magazine.example.com', 'REQUEST_URI' => '/' );

preg_match_all( "~^require(?:_once)? ABSPATH \\. WPINC \\. '([^']+)';~m", file_get_contents( ABSPATH . 'wp-settings.php' ), $found );
foreach ( $found[1] as $file ) {
	require_once ABSPATH . WPINC . $file;
	if ( '/default-constants.php' === $file ) {
		wp_initial_constants();
	}
}

require_once ABSPATH . WPINC . '/cache.php';
wp_using_ext_object_cache( true );
wp_cache_init();
wp_cache_set(
	'alloptions',
	array(
		'blog_charset'        => 'UTF-8',
		'home'                => WP_HOME,
		'siteurl'             => WP_SITEURL,
		'WPLANG'              => '',
		'vitrine_settings'    => array(
			'server'     => 'https://media.example.com',
			'site'       => 'magazine',
			'picker_key' => 'a key that nobody else knows, 32 bytes',
		),
	),
	'options'
);

require_once ABSPATH . WPINC . '/class-wpdb.php';
// Never connected: it answers that nothing is there.
$wpdb = ( new ReflectionClass( 'wpdb' ) )->newInstanceWithoutConstructor();
$wpdb->set_prefix( 'wp_' );
wp_plugin_directory_constants();
wp_cookie_constants();
wp_ssl_constants();
wp_functionality_constants();
wp_templating_constants();
wp_set_lang_dir();
$wp_embed               = new WP_Embed();
$wp_textdomain_registry = new WP_Textdomain_Registry();
// WordPress's own part of it asks the database what the site holds.
remove_all_actions( 'init' );
require_once WP_PLUGIN_DIR . '/vitrine/vitrine.php';
do_action( 'init' );
