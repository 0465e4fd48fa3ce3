<?php
/** WordPress takes this drop-in for its database. */

define( 'DB_ENGINE', 'sqlite' );
$parts = '/plugin-sqlite-database-integration';
require_once $parts . '/wp-includes/database/version.php';
require_once $parts . '/constants.php';
require_once $parts . '/wp-includes/database/load.php';
require_once $parts . '/wp-includes/sqlite/class-wp-sqlite-db.php';
require_once $parts . '/wp-includes/sqlite/install-functions.php';

/** WordPress 6.1's wpdb lacks a property that the drop-in asks it for. */
final class Database extends WP_SQLite_DB {

	public function __get( $name ) {
		return 'allow_unsafe_unquoted_parameters' === $name ? true : parent::__get( $name );
	}
}

$GLOBALS['wpdb'] = new Database( DB_NAME );
