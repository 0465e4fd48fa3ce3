<?php

namespace Vitrine\Usage;

defined( 'ABSPATH' ) || exit;

/** Finds the posts that show a pattern: its references are theirs, though they do not change when it does. */
final class PatternUses {

	/** Patterns within patterns are followed so deep. */
	private const DEEPEST = 5;

	/**
	 * @param int $pattern id of a block that is used in several posts.
	 * @return int[] posts, and other patterns, that show it.
	 */
	public function of( int $pattern ): array {
		$found = array();
		$next  = array( $pattern );
		for ( $depth = 0; $depth < self::DEEPEST && $next; $depth++ ) {
			$holding = array_merge( array(), ...array_map( array( $this, 'directly' ), $next ) );
			$next    = array_values( array_diff( array_unique( $holding ), $found, array( $pattern ) ) );
			$found   = array_merge( $found, $next );
		}
		return $found;
	}

	/** @return int[] */
	private function directly( int $pattern ): array {
		global $wpdb;
		$rows    = $wpdb->get_results( // phpcs:ignore WordPress.DB.DirectDatabaseQuery.DirectQuery, WordPress.DB.DirectDatabaseQuery.NoCaching -- WordPress has no such question.
			$wpdb->prepare(
				"SELECT ID, post_content FROM {$wpdb->posts} WHERE post_content LIKE %s AND post_type <> 'revision' AND post_status <> 'auto-draft'",
				'%' . $wpdb->esc_like( '<!-- wp:block ' ) . '%' . $wpdb->esc_like( '"ref":' . $pattern ) . '%'
			)
		);
		$holding = array_filter(
			$rows,
			static function ( object $row ) use ( $pattern ): bool {
				return 1 === preg_match( '/<!-- wp:block \{[^}]*"ref":' . $pattern . '\b/', $row->post_content );
			}
		);
		return array_map( 'intval', array_column( $holding, 'ID' ) );
	}
}
