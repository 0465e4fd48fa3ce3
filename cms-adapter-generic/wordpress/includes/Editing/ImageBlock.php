<?php

namespace Vitrine\Editing;

use Vitrine\Reference\Placement;
use Vitrine\Reference\Reference;
use Vitrine\Rendering\Markup;
use Vitrine\Rendering\PageLocale;
use Vitrine\Rendering\Place;
use Vitrine\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * WordPress's own image block with a reference instead of an address. What is stored is its usual markup with an
 * `<img>` that has no `src`; with each page, the picture takes that place.
 */
final class ImageBlock {

	private Settings $settings;
	private Markup $markup;

	public function __construct( Settings $settings, Markup $markup ) {
		$this->settings = $settings;
		$this->markup   = $markup;
	}

	public function register(): void {
		add_filter( 'register_block_type_args', array( $this, 'extend' ), 10, 2 );
		add_filter( 'render_block_core/image', array( $this, 'render' ), 10, 2 );
	}

	/**
	 * @param array<string, mixed> $definition of a block type.
	 * @return array<string, mixed>
	 */
	public function extend( array $definition, string $name ): array {
		if ( 'core/image' === $name ) {
			$definition['attributes']['vitrineRef']    = array( 'type' => 'string' );
			$definition['attributes']['vitrinePreset'] = array( 'type' => 'string' );
		}
		return $definition;
	}

	/**
	 * @param string               $html  as WordPress printed the block; newer ones print nothing without an address.
	 * @param array<string, mixed> $block as it is stored.
	 */
	public function render( $html, array $block ): string {
		$attributes = is_array( $block['attrs'] ?? null ) ? $block['attrs'] : array();
		$reference  = Reference::parse( $attributes['vitrineRef'] ?? '' );
		if ( ! $reference || ! $this->settings->can_show() ) {
			return (string) $html;
		}
		$stored        = (string) ( $block['innerHTML'] ?? '' );
		$place         = new Place();
		$place->sizes  = Place::sizes( (string) ( $attributes['align'] ?? '' ) );
		$place->alt    = preg_match( '/<img\b[^>]*\balt="([^"]*)"/', $stored, $alt ) ? html_entity_decode( $alt[1], ENT_QUOTES, 'UTF-8' ) : '';
		$preset        = Placement::preset_or( $attributes['vitrinePreset'] ?? '', $this->settings->preset() );
		$picture       = $this->markup->asset( new Placement( $reference, $preset, PageLocale::current() ), $place );
		$with_picture  = preg_replace_callback(
			'/<img\b[^>]*>/',
			static function () use ( $picture ): string {
				return $picture;
			},
			$stored,
			1,
			$replaced
		);
		return $replaced ? (string) $with_picture : '<figure class="wp-block-image">' . $picture . '</figure>';
	}
}
