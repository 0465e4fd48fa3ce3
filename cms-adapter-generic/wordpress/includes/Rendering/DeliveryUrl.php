<?php

namespace Vitrine\Rendering;

use Vitrine\Reference\Placement;
use Vitrine\Reference\Reference;
use Vitrine\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/** The addresses under which the delivery proxy shows assets; also the way back from an address to a reference. */
final class DeliveryUrl {

	private Settings $settings;

	public function __construct( Settings $settings ) {
		$this->settings = $settings;
	}

	/**
	 * Where a browser loads an asset if nothing else is known: the proxy answers with what may be shown, or its fallback.
	 *
	 * @param int $width one of the preset's widths, 0 for its default.
	 */
	public function of( Placement $placement, int $width = 0 ): string {
		$reference = $placement->reference();
		$query     = array_filter(
			array(
				'w'      => $width,
				'locale' => $placement->locale(),
				'v'      => $reference->version(),
				'site'   => $this->settings->site(),
			)
		);
		return $this->settings->delivery() . '/' . $reference->key() . '/' . $placement->preset() . '?' . http_build_query( $query, '', '&', PHP_QUERY_RFC3986 );
	}

	/**
	 * A pattern of delivery addresses, with the groups `key`, `preset` and `query`, to be put between delimiters `#`.
	 * Ampersands may be entities, as they are in posts.
	 */
	public function pattern(): string {
		$base = preg_replace( '#\Ahttps?:#', '', $this->settings->delivery() );
		return '(?:https?:)?' . preg_quote( (string) $base, '#' ) . '/(?<key>' . Reference::KEY . ')/(?<preset>' . Placement::NAME . ')(?:/[^\s"\'<>?]*)?(?:\?(?<query>[^\s"\'<>]*))?';
	}

	/**
	 * A pattern of the addresses of asset pages, which people share and paste: the groups are the same.
	 */
	public function page_pattern(): string {
		return preg_quote( $this->settings->server(), '#' ) . '/a/(?<key>' . Reference::KEY . ')(?:\?(?<query>[^\s"\'<>]*))?';
	}

	/**
	 * The placement that an address shows, null if it is not one of the delivery's or of an asset page.
	 *
	 * @param string $url    whole.
	 * @param string $locale of the page on which it stands.
	 */
	public function read( string $url, string $locale ): ?Placement {
		if ( ! $this->settings->can_show() ) {
			return null;
		}
		if ( ! preg_match( '#\A(?:' . $this->pattern() . ')\z#', $url, $found ) && ! preg_match( '#\A' . $this->page_pattern() . '\z#', $url, $found ) ) {
			return null;
		}
		parse_str( html_entity_decode( $found['query'] ?? '' ), $query );
		$pinned    = isset( $query['v'] ) && is_string( $query['v'] ) ? '@' . $query['v'] : '';
		$reference = Reference::parse( 'dam:' . $found['key'] . $pinned ) ?? Reference::parse( 'dam:' . $found['key'] );
		return new Placement( $reference, Placement::preset_or( $found['preset'] ?? $query['preset'] ?? '', $this->settings->preset() ), $locale );
	}
}
