<?php

namespace Vitrine\Editing;

use Vitrine\Reference\Placement;
use Vitrine\Reference\Reference;
use Vitrine\Rendering\Markup;
use Vitrine\Rendering\PageLocale;
use Vitrine\Rendering\Place;
use Vitrine\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/** `[dam ref="dam:…" preset="…" alt="…" caption="…" align="left|center|right" credit="no"]` for texts without blocks. */
final class Shortcode {

	private Settings $settings;
	private Markup $markup;

	public function __construct( Settings $settings, Markup $markup ) {
		$this->settings = $settings;
		$this->markup   = $markup;
	}

	public function register(): void {
		add_shortcode( 'dam', array( $this, 'render' ) );
	}

	/**
	 * @param array<string, string>|string $attributes as they were written.
	 * @param string|null                  $content    the caption, where it stands between the tags.
	 */
	public function render( $attributes, $content = null ): string {
		$said      = shortcode_atts(
			array(
				'ref'     => '',
				'preset'  => '',
				'alt'     => '',
				'caption' => '',
				'align'   => '',
				'credit'  => 'yes',
			),
			$attributes,
			'dam'
		);
		$reference = Reference::parse( $said['ref'] );
		if ( ! $reference || ! $this->settings->can_show() ) {
			return $this->hint();
		}
		$place          = new Place();
		$place->alt     = (string) $said['alt'];
		$place->caption = null === $content || '' === $content ? (string) $said['caption'] : $content;
		$place->credit  = 'no' !== $said['credit'];
		if ( in_array( $said['align'], array( 'left', 'center', 'right' ), true ) ) {
			$place->attributes = 'class="vitrine-figure align' . $said['align'] . '"';
		}
		$preset         = Placement::preset_or( $said['preset'], $this->settings->preset() );
		wp_enqueue_style( 'vitrine' );
		return $this->markup->figure( new Placement( $reference, $preset, PageLocale::current() ), $place );
	}

	/** Readers see nothing of a mistake; those who can mend it see what it is. */
	private function hint(): string {
		if ( ! current_user_can( 'edit_posts' ) ) {
			return '';
		}
		$words = $this->settings->can_show()
			? __( 'This [dam] shortcode holds no reference. One reads dam: and 14 characters, such as [dam ref="dam:ryya837wgvzjvd"].', 'vitrine' )
			: __( 'Vitrine is not set up yet: an administrator finds it under Settings, Vitrine.', 'vitrine' );
		return '<p class="vitrine-hint">' . esc_html( $words ) . '</p>';
	}
}
