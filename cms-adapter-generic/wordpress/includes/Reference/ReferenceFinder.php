<?php

namespace Vitrine\Reference;

use Vitrine\Rendering\DeliveryUrl;
use Vitrine\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/** Finds the references that a post holds: in blocks, shortcodes, pasted asset pages and as its featured image. */
final class ReferenceFinder {

	/** Patterns within patterns are followed so deep. */
	private const DEEPEST = 5;

	private Settings $settings;
	private DeliveryUrl $addresses;

	public function __construct( Settings $settings, DeliveryUrl $addresses ) {
		$this->settings  = $settings;
		$this->addresses = $addresses;
	}

	/**
	 * The placements of a post.
	 *
	 * @return array<int, array{placement: Placement, field: string}>
	 */
	public function in_post( \WP_Post $post, string $locale ): array {
		$found    = array();
		$featured = Reference::parse( get_post_meta( $post->ID, Featured::META, true ) );
		if ( $featured ) {
			$found[] = array(
				'placement' => new Placement( $featured, Featured::preset( $this->settings ), $locale ),
				'field'     => 'featured',
			);
		}
		foreach ( $this->in_text( $post->post_content, $locale, 0 ) as $placement ) {
			$found[] = array(
				'placement' => $placement,
				'field'     => 'body',
			);
		}
		return $found;
	}

	/** @return Placement[] of a post's content. */
	private function in_text( string $text, string $locale, int $depth ): array {
		if ( false === strpos( $text, 'dam:' ) && false === strpos( $text, '/a/' ) && false === strpos( $text, 'wp:block' ) ) {
			return array();
		}
		return array_merge( $this->in_blocks( parse_blocks( $text ), $locale, $depth ), $this->in_shortcodes( $text, $locale ) );
	}

	/**
	 * @param array<int, array<string, mixed>> $blocks as WordPress parses them.
	 * @return Placement[]
	 */
	private function in_blocks( array $blocks, string $locale, int $depth ): array {
		$found = array();
		foreach ( $blocks as $block ) {
			$attributes = is_array( $block['attrs'] ?? null ) ? $block['attrs'] : array();
			$reference  = null;
			switch ( $block['blockName'] ?? '' ) {
				case 'vitrine/asset':
					$reference = Reference::parse( $attributes['reference'] ?? '' );
					break;
				case 'core/image':
					$reference = Reference::parse( $attributes['vitrineRef'] ?? '' );
					break;
				case 'core/embed':
					$found[] = $this->addresses->read( (string) ( $attributes['url'] ?? '' ), $locale );
					break;
				case 'core/block':
					$pattern = $depth < self::DEEPEST ? get_post( (int) ( $attributes['ref'] ?? 0 ) ) : null;
					$found   = $pattern ? array_merge( $found, $this->in_text( $pattern->post_content, $locale, $depth + 1 ) ) : $found;
					break;
			}
			if ( $reference ) {
				$preset  = $attributes['preset'] ?? $attributes['vitrinePreset'] ?? '';
				$found[] = new Placement( $reference, Placement::preset_or( $preset, $this->settings->preset() ), $locale );
			}
			$found = array_merge( $found, $this->in_blocks( $block['innerBlocks'] ?? array(), $locale, $depth ) );
		}
		return array_filter( $found );
	}

	/** @return Placement[] */
	private function in_shortcodes( string $text, string $locale ): array {
		$found = array();
		preg_match_all( '/' . get_shortcode_regex( array( 'dam' ) ) . '/', $text, $shortcodes, PREG_SET_ORDER );
		foreach ( $shortcodes as $shortcode ) {
			$attributes = shortcode_parse_atts( $shortcode[3] );
			$attributes = is_array( $attributes ) ? $attributes : array();
			$reference  = Reference::parse( $attributes['ref'] ?? '' );
			if ( $reference ) {
				$found[] = new Placement( $reference, Placement::preset_or( $attributes['preset'] ?? '', $this->settings->preset() ), $locale );
			}
		}
		return $found;
	}
}
