<?php
// Installs WordPress and switches the plugin on, as a person does with the browser.
define( 'WP_INSTALLING', true );
require_once getenv( 'WORDPRESS_SITE' ) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
wp_install( 'A magazine', 'editor', 'editor@example.com', true, '', 'a-password-for-a-test' );
switch_theme( 'twentytwentythree' );
$failure = activate_plugin( 'vitrine/vitrine.php' );
if ( is_wp_error( $failure ) ) {
	fwrite( STDERR, $failure->get_error_message() );
	exit( 1 );
}
