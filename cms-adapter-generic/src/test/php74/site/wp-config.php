<?php
/** A site whose database is a file of SQLite in memory, and which calls nobody. */
define( 'DB_NAME', 'magazine' );
define( 'DB_DIR', '/database/' );
define( 'WP_HOME', 'http://magazine.example.com' );
define( 'WP_SITEURL', WP_HOME );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'DISALLOW_FILE_MODS', true );
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $purpose ) {
	define( $purpose . '_KEY', 'a test knows this ' . $purpose );
	define( $purpose . '_SALT', 'and this ' . $purpose );
}
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', '/wordpress/' );
require_once ABSPATH . 'wp-settings.php';
