<?php

namespace Vitrine\Embed;

use Vitrine\Rendering\DeliveryUrl;
use Vitrine\Rendering\Markup;
use Vitrine\Rendering\PageLocale;
use Vitrine\Rendering\Place;
use Vitrine\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Addresses of asset pages that are pasted into a text become assets. Vitrine is registered as an oEmbed provider for
 * the editor's preview; a published page prints the asset anew each time, for WordPress keeps what oEmbed gave for a day,
 * and an asset's rights may end before.
 */
final class AssetEmbed {

	private Settings $settings;
	private DeliveryUrl $addresses;
	private Markup $markup;

	public function __construct( Settings $settings, DeliveryUrl $addresses, Markup $markup ) {
		$this->settings  = $settings;
		$this->addresses = $addresses;
		$this->markup    = $markup;
	}

	public function register(): void {
		add_action( 'init', array( $this, 'provide' ) );
		add_filter( 'oembed_dataparse', array( $this, 'clean' ), 20, 3 );
		add_filter( 'http_allowed_safe_ports', array( $this, 'allow_port' ), 10, 2 );
		add_filter( 'http_request_host_is_external', array( $this, 'allow_host' ), 10, 3 );
	}

	public function provide(): void {
		if ( $this->settings->can_show() ) {
			wp_embed_register_handler( 'vitrine', '#\A' . $this->addresses->page_pattern() . '\z#', array( $this, 'show' ) );
			wp_oembed_add_provider( $this->settings->server() . '/a/*', $this->settings->server() . '/api/v1/oembed' );
		}
	}

	/**
	 * The asset for an address that matches, asked before WordPress looks into its oEmbed cache.
	 *
	 * @param string[] $match      of the pattern.
	 * @param array    $attributes size that WordPress proposes.
	 * @param string   $url        that stands in the text.
	 */
	public function show( $match, $attributes, $url ): string {
		$placement = $this->addresses->read( (string) $url, PageLocale::current() );
		return $placement ? $this->markup->figure( $placement, new Place() ) : '';
	}

	/**
	 * Registered providers are trusted with any HTML; this one is not.
	 *
	 * @param string|false $html as the provider's answer gave it.
	 * @param object       $data the answer.
	 * @param string       $url  that was asked for.
	 * @return string|false
	 */
	public function clean( $html, $data, $url ) {
		if ( ! is_string( $html ) || ! $this->addresses->read( $url, PageLocale::current() ) ) {
			return $html;
		}
		$picture = array_fill_keys( array( 'src', 'srcset', 'sizes', 'alt', 'width', 'height', 'media', 'type', 'loading', 'decoding' ), true );
		return wp_kses(
			$html,
			array(
				'figure'     => array( 'data-dam' => true ),
				'figcaption' => array(),
				'picture'    => array(),
				'source'     => $picture,
				'img'        => $picture,
			),
			array( 'http', 'https' )
		);
	}

	/**
	 * @param int[]  $ports that WordPress's careful requests may use.
	 * @param string $host  that is asked.
	 * @return int[]
	 */
	public function allow_port( $ports, $host ): array {
		$server = wp_parse_url( $this->settings->server() );
		return isset( $server['port'] ) && $server['host'] === $host ? array_merge( $ports, array( $server['port'] ) ) : $ports;
	}

	/**
	 * @param bool   $external whether a host is outside one's own network.
	 * @param string $host     that is asked.
	 * @param string $url      that is asked: only the server's own addresses are let through.
	 */
	public function allow_host( $external, $host, $url ): bool {
		$server = $this->settings->server();
		return $external || ( '' !== $server && 0 === strpos( (string) $url, $server . '/' ) );
	}
}
