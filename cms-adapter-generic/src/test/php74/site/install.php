<?php
/** Installs WordPress and the plugin, as its own installer does. */

$zip = new ZipArchive();
if ( true !== $zip->open( '/sqlite.zip' ) || ! $zip->extractTo( '/' ) ) {
	exit( 'The drop-in for SQLite cannot be unpacked.' );
}
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = 'magazine.example.com';
require_once '/wordpress/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
add_filter( 'pre_wp_mail', '__return_true' );
wp_install( 'Magazine', 'editor', 'editor@example.com', true, '', 'only for this test' );
$trouble = activate_plugin( 'vitrine/vitrine.php' );
echo is_wp_error( $trouble ) ? $trouble->get_error_message() : 'installed';
