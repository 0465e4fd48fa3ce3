<?php
/**
 * Removes what the plugin stored beside posts. References in posts stay: they are content, and a new installation shows
 * them again.
 *
 * @package Vitrine
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

global $wpdb;

foreach ( array( 'vitrine_settings', 'vitrine_scan' ) as $vitrine_option ) {
	delete_option( $vitrine_option );
}
wp_clear_scheduled_hook( 'vitrine_report_usages' );
foreach ( array( '_vitrine_told', '_vitrine_undo' ) as $vitrine_meta ) {
	delete_post_meta_by_key( $vitrine_meta );
}
// Transients, and posts that wait to be reported, have names of their own, which no function of WordPress finds.
// phpcs:ignore WordPress.DB.DirectDatabaseQuery.DirectQuery, WordPress.DB.DirectDatabaseQuery.NoCaching
$wpdb->query( "DELETE FROM {$wpdb->options} WHERE option_name LIKE '\\_transient\\_vitrine\\_%' OR option_name LIKE '\\_transient\\_timeout\\_vitrine\\_%' OR option_name LIKE 'vitrine\\_waiting\\_%'" );
