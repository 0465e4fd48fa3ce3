<?php

namespace Vitrine\Scan;

use Vitrine\Api\Client;
use Vitrine\Reference\Placement;
use Vitrine\Reference\Reference;
use Vitrine\Rendering\DeliveryUrl;
use Vitrine\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Reads, batch by batch, what the DAM's pictures look like, which files of the media library look the same, and which
 * posts show those files or pasted addresses of the delivery.
 */
final class Batches {

	private const ASSETS = 20;
	private const FILES  = 20;
	private const POSTS  = 50;

	/** More assets are not compared, unless the filter `vitrine_scan_most_assets` says so. */
	private const MOST_ASSETS = 5000;

	private Settings $settings;
	private Client $client;
	private DeliveryUrl $addresses;
	private Replacement $replacement;

	public function __construct( Settings $settings, Client $client, DeliveryUrl $addresses, Replacement $replacement ) {
		$this->settings    = $settings;
		$this->client      = $client;
		$this->addresses   = $addresses;
		$this->replacement = $replacement;
	}

	/** Reads one batch. */
	public function step( Run $run ): Run {
		switch ( $run->phase ) {
			case 'assets':
				$this->read_assets( $run );
				break;
			case 'files':
				$this->read_files( $run );
				break;
			case 'posts':
				$this->read_posts( $run );
				break;
		}
		$run->save();
		return $run;
	}

	private function read_assets( Run $run ): void {
		$rule = DifferenceHash::is_possible() ? $this->uncropped() : null;
		if ( ! $rule ) {
			$run->remark = DifferenceHash::is_possible()
				? __( 'Local copies were not looked for: the site has no preset for images without an aspect ratio, which shows pictures whole.', 'vitrine' )
				: __( 'Local copies were not looked for: this PHP has no GD extension.', 'vitrine' );
			$run->enter( 'posts' );
			return;
		}
		$query  = array_filter(
			array(
				'kind'   => 'image',
				'site'   => $this->settings->site(),
				'limit'  => (string) self::ASSETS,
				'cursor' => $run->cursor,
			)
		);
		$answer = $this->client->read( '/assets', $query );
		$page   = $answer->json();
		if ( ! $answer->ok() || ! is_array( $page['items'] ?? null ) ) {
			/* translators: %s: what the server says. */
			throw new ScanTrouble( sprintf( __( 'The DAM’s assets cannot be read: %s', 'vitrine' ), $answer->trouble() ) );
		}
		foreach ( $page['items'] as $item ) {
			$reference = Reference::parse( is_array( $item ) ? $item['reference'] ?? '' : '' );
			$look      = $reference ? $this->look( new Placement( $reference, $rule['name'], 'en' ), $rule['width'] ) : null;
			if ( $look && $look->is_telling() ) {
				$run->assets[ $reference->key() ] = $look->kept();
			}
		}
		$run->cursor = is_string( $page['next'] ?? null ) ? $page['next'] : '';
		$most        = (int) apply_filters( 'vitrine_scan_most_assets', self::MOST_ASSETS );
		if ( '' !== $run->cursor && count( $run->assets ) >= $most ) {
			/* translators: %d: number of assets. */
			$run->remark = sprintf( __( 'Only the first %d assets were compared.', 'vitrine' ), $most );
			$run->cursor = '';
		}
		if ( '' === $run->cursor ) {
			$run->enter( $run->assets ? 'files' : 'posts' );
		}
	}

	/** What an asset looks like as a small picture; null if it is withheld, for then a fallback stands there. */
	private function look( Placement $placement, int $width ): ?DifferenceHash {
		$answer = $this->client->load( $this->addresses->of( $placement, $width ) );
		return $answer->ok() && 0 === strpos( $answer->header( 'vitrine-verdict' ), 'permitted' ) ? DifferenceHash::of( $answer->body() ) : null;
	}

	/** @return array{name: string, width: int}|null the preset that shows pictures whole, and its smallest width. */
	private function uncropped(): ?array {
		$answer  = $this->client->read( '/presets', array( 'site' => $this->settings->site() ) )->json();
		$presets = is_array( $answer['items'] ?? null ) ? $answer['items'] : $answer;
		foreach ( $presets as $preset ) {
			$fits = is_array( $preset ) && 'image' === ( $preset['kind'] ?? '' ) && empty( $preset['aspectRatio'] ) && ! empty( $preset['widths'] );
			if ( $fits && '' !== Placement::preset_or( $preset['name'] ?? '', '' ) ) {
				return array(
					'name'  => $preset['name'],
					'width' => (int) min( $preset['widths'] ),
				);
			}
		}
		return null;
	}

	private function read_files( Run $run ): void {
		$looks = array_map( array( DifferenceHash::class, 'restore' ), $run->assets );
		foreach ( $this->ids( "post_type = 'attachment' AND post_mime_type LIKE 'image/%%'", $run->after, self::FILES ) as $id ) {
			$run->after = $id;
			$small      = image_get_intermediate_size( $id, 'medium' );
			$uploads    = wp_get_upload_dir();
			$file       = $small && ! empty( $small['path'] ) ? $uploads['basedir'] . '/' . $small['path'] : (string) get_attached_file( $id );
			$look       = DifferenceHash::of_file( $file );
			$best       = null;
			foreach ( $look && $look->is_telling() ? $looks : array() as $key => $asset ) {
				$distance = $look->distance( $asset );
				if ( $distance <= DifferenceHash::CLOSE && ( ! $best || $distance < $best['distance'] ) ) {
					$best = array(
						'key'      => (string) $key,
						'distance' => $distance,
					);
				}
			}
			if ( $best ) {
				$run->copies[ $id ] = $best;
			}
			$last = $id;
		}
		if ( ! isset( $last ) ) {
			$run->enter( 'posts' );
		}
	}

	private function read_posts( Run $run ): void {
		$copies = LocalCopies::of( $run->copies );
		$states = "post_status IN ( 'publish', 'future', 'draft', 'pending', 'private' ) AND post_type NOT IN ( 'attachment', 'revision', 'nav_menu_item', 'customize_changeset' )";
		foreach ( $this->ids( $states, $run->after, self::POSTS ) as $id ) {
			$run->after = $id;
			$last       = $id;
			$changes    = $this->replacement->of( get_post( $id ), $copies )->changes();
			if ( $changes ) {
				$run->findings[ $id ] = $changes;
			}
		}
		if ( ! isset( $last ) ) {
			$run->enter( 'done' );
		}
	}

	/** @return int[] of the next posts, in order. */
	private function ids( string $condition, int $after, int $most ): array {
		global $wpdb;
		// phpcs:ignore WordPress.DB -- the condition is one of two constants of this class; ids in order have no other query.
		return array_map( 'intval', $wpdb->get_col( $wpdb->prepare( "SELECT ID FROM {$wpdb->posts} WHERE ID > %d AND {$condition} ORDER BY ID LIMIT %d", $after, $most ) ) );
	}
}
