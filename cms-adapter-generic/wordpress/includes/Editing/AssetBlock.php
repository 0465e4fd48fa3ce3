<?php

namespace Vitrine\Editing;

use Vitrine\Reference\Placement;
use Vitrine\Reference\Reference;
use Vitrine\Rendering\Markup;
use Vitrine\Rendering\PageLocale;
use Vitrine\Rendering\Place;
use Vitrine\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/** The block "DAM asset": holds a reference and the page's own words, and is printed anew with each page. */
final class AssetBlock {

	private Settings $settings;
	private Markup $markup;

	public function __construct( Settings $settings, Markup $markup ) {
		$this->settings = $settings;
		$this->markup   = $markup;
	}

	public function register(): void {
		add_action( 'init', array( $this, 'define' ) );
	}

	public function define(): void {
		register_block_type(
			dirname( VITRINE_FILE ) . '/assets/block.json',
			array(
				'render_callback' => array( $this, 'render' ),
			)
		);
	}

	/** @param array<string, mixed> $attributes of the block. */
	public function render( array $attributes ): string {
		$reference = Reference::parse( $attributes['reference'] ?? '' );
		if ( ! $reference || ! $this->settings->can_show() ) {
			return '';
		}
		$place             = new Place();
		$place->alt        = (string) ( $attributes['alt'] ?? '' );
		$place->decorative = ! empty( $attributes['decorative'] );
		$place->caption    = (string) ( $attributes['caption'] ?? '' );
		$place->credit     = ! empty( $attributes['credit'] );
		$place->sizes      = Place::sizes( (string) ( $attributes['align'] ?? '' ) );
		$place->attributes = get_block_wrapper_attributes( array( 'class' => 'vitrine-figure' ) );
		$preset            = Placement::preset_or( $attributes['preset'] ?? '', $this->settings->preset() );
		return $this->markup->figure( new Placement( $reference, $preset, PageLocale::current() ), $place );
	}
}
