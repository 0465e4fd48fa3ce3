<?php

namespace Vitrine\Usage;

defined( 'ABSPATH' ) || exit;

/**
 * Posts whose usages are still to be told. Each is a row of its own among the options, so that requests at the same time
 * do not overwrite one another's, and one that is deleted can still wait.
 */
final class WaitingPosts {

	private const PREFIX = 'vitrine_waiting_';

	/** @param int $id of a post that changed, perhaps once more. */
	public function add( int $id ): void {
		global $wpdb;
		$wpdb->query( // phpcs:ignore WordPress.DB.DirectDatabaseQuery.DirectQuery, WordPress.DB.DirectDatabaseQuery.NoCaching -- see above.
			$wpdb->prepare(
				"INSERT INTO {$wpdb->options} (option_name, option_value, autoload) VALUES (%s, %s, 'no') ON DUPLICATE KEY UPDATE option_value = VALUES(option_value)",
				self::PREFIX . $id,
				uniqid( '', true )
			)
		);
	}

	/**
	 * Those that wait longest.
	 *
	 * @param int $most so many at most.
	 * @return array<int, string> a mark of the last change by the post's id.
	 */
	public function first( int $most ): array {
		global $wpdb;
		$rows  = $wpdb->get_results( // phpcs:ignore WordPress.DB.DirectDatabaseQuery.DirectQuery, WordPress.DB.DirectDatabaseQuery.NoCaching -- see above.
			$wpdb->prepare(
				"SELECT option_name, option_value FROM {$wpdb->options} WHERE option_name LIKE %s ORDER BY option_id LIMIT %d",
				$wpdb->esc_like( self::PREFIX ) . '%',
				$most
			)
		);
		$found = array();
		foreach ( $rows as $row ) {
			$found[ (int) substr( $row->option_name, strlen( self::PREFIX ) ) ] = $row->option_value;
		}
		return $found;
	}

	/**
	 * Takes a post off the list, unless it changed while it was told.
	 *
	 * @param int    $id   of the post.
	 * @param string $mark of the change that was told.
	 */
	public function done( int $id, string $mark ): void {
		global $wpdb;
		$wpdb->delete( // phpcs:ignore WordPress.DB.DirectDatabaseQuery.DirectQuery, WordPress.DB.DirectDatabaseQuery.NoCaching -- see above.
			$wpdb->options,
			array(
				'option_name'  => self::PREFIX . $id,
				'option_value' => $mark,
			)
		);
	}
}
