<?php

namespace Vitrine\Rendering;

defined( 'ABSPATH' ) || exit;

/** What a page says of an asset it shows: its own words, where it stands, and how wide that is. */
final class Place {

	/** The page's alt text instead of the asset's; empty to use that. */
	public string $alt = '';

	/** Whether the picture says nothing that the text does not. */
	public bool $decorative = false;

	/** The page's caption: HTML as editors may write it. */
	public string $caption = '';

	/** Whether the asset's credit is printed. */
	public bool $credit = true;

	/** Attributes of the figure, escaped already. */
	public string $attributes = 'class="vitrine-figure"';

	/** As on `<img>`; empty for the width of the content. */
	public string $sizes = '';

	/** Whether it is among the first things that a visitor sees. */
	public bool $first = false;

	/**
	 * As wide as the theme's content, or more where it is aligned wide or full.
	 *
	 * @param string $align of the block.
	 */
	public static function sizes( string $align ): string {
		if ( 'full' === $align ) {
			return '100vw';
		}
		$layout = function_exists( 'wp_get_global_settings' ) ? wp_get_global_settings( array( 'layout' ) ) : array();
		$wide   = 'wide' === $align;
		$width  = (int) ( $layout[ $wide ? 'wideSize' : 'contentSize' ] ?? 0 );
		$width  = $width > 0 ? $width : (int) ( $GLOBALS['content_width'] ?? 0 );
		$width  = $width > 0 ? $width : ( $wide ? 1200 : 720 );
		return sprintf( '(max-width: %1$dpx) 100vw, %1$dpx', $width );
	}
}
