<?php

namespace Vitrine\Scan;

use Vitrine\Reference\Featured;

defined( 'ABSPATH' ) || exit;

/** Keeps what posts held before a run replaced something, and brings it back, unless somebody has changed a post since. */
final class Undo {

	private const META = '_vitrine_undo';

	/** Puts a revision in place. */
	public static function replace( \WP_Post $post, Revision $revision, string $run ): void {
		$before = array(
			'run'       => $run,
			'content'   => $post->post_content,
			'thumbnail' => '' === $revision->featured ? 0 : (int) get_post_meta( $post->ID, '_thumbnail_id', true ),
		);
		if ( '' !== $revision->featured ) {
			Featured::put( $post->ID, $revision->featured );
		}
		if ( $revision->content !== $post->post_content ) {
			wp_update_post(
				wp_slash(
					array(
						'ID'           => $post->ID,
						'post_content' => $revision->content,
					)
				)
			);
		}
		$before['after'] = md5( (string) get_post( $post->ID )->post_content );
		add_post_meta( $post->ID, self::META, wp_slash( $before ) );
	}

	/**
	 * Brings back what a run replaced.
	 *
	 * @return array{restored: int[], changed: int[]} posts that are as they were, and posts that were changed since.
	 */
	public static function run( string $run ): array {
		$told = array(
			'restored' => array(),
			'changed'  => array(),
		);
		foreach ( self::kept( $run ) as list( $id, $before ) ) {
			$post = get_post( $id );
			if ( ! $post || ! current_user_can( 'edit_post', $id ) ) {
				continue;
			}
			if ( md5( $post->post_content ) !== $before['after'] ) {
				$told['changed'][] = $id;
				continue;
			}
			if ( $before['thumbnail'] > 0 ) {
				Featured::put( $id, '' );
				set_post_thumbnail( $id, $before['thumbnail'] );
			}
			wp_update_post(
				wp_slash(
					array(
						'ID'           => $id,
						'post_content' => $before['content'],
					)
				)
			);
			delete_post_meta( $id, self::META, $before );
			$told['restored'][] = $id;
		}
		return $told;
	}

	/** @return array<string, int> number of posts that can be brought back, by run, the latest first. */
	public static function runs(): array {
		$runs = array();
		foreach ( self::kept( '' ) as list( , $before ) ) {
			$runs[ $before['run'] ] = ( $runs[ $before['run'] ] ?? 0 ) + 1;
		}
		krsort( $runs );
		return $runs;
	}

	/** @return array<int, array{int, array<string, mixed>}> post and what it held; of every run if none is named. */
	private static function kept( string $run ): array {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- one meta key over all posts, whatever their type or status.
		$rows = $wpdb->get_results( $wpdb->prepare( "SELECT post_id, meta_value FROM {$wpdb->postmeta} WHERE meta_key = %s ORDER BY meta_id DESC", self::META ), ARRAY_N );
		$kept = array();
		foreach ( $rows as list( $id, $value ) ) {
			$before = maybe_unserialize( $value );
			if ( is_array( $before ) && isset( $before['run'], $before['content'], $before['after'], $before['thumbnail'] ) && ( '' === $run || $before['run'] === $run ) ) {
				$kept[] = array( (int) $id, $before );
			}
		}
		return $kept;
	}
}
