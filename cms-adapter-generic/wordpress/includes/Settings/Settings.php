<?php

namespace Vitrine\Settings;

use Vitrine\Reference\Placement;

defined( 'ABSPATH' ) || exit;

/**
 * How this site reaches Vitrine. Constants in wp-config.php win over what the settings page stored, so that keys need
 * not lie in the database: VITRINE_SERVER, VITRINE_SITE, VITRINE_PICKER_KEY, VITRINE_API_KEY.
 */
final class Settings {

	public const OPTION = 'vitrine_settings';

	private const CONSTANTS = array(
		'server'     => 'VITRINE_SERVER',
		'site'       => 'VITRINE_SITE',
		'picker_key' => 'VITRINE_PICKER_KEY',
		'api_key'    => 'VITRINE_API_KEY',
	);

	/** @var array<string, string> */
	private array $values;

	/** @param array<string, string> $values by name; what is missing is empty. */
	public function __construct( array $values ) {
		$this->values = $values;
	}

	/** What is in force now. */
	public static function load(): self {
		$stored = get_option( self::OPTION, array() );
		$values = is_array( $stored ) ? array_map( 'strval', array_filter( $stored, 'is_scalar' ) ) : array();
		foreach ( self::CONSTANTS as $name => $constant ) {
			if ( defined( $constant ) ) {
				$values[ $name ] = (string) constant( $constant );
			}
		}
		return new self( $values );
	}

	/**
	 * Whether wp-config.php says a value, so that the page cannot.
	 *
	 * @param string $name of the setting.
	 */
	public static function is_fixed( string $name ): bool {
		return isset( self::CONSTANTS[ $name ] ) && defined( self::CONSTANTS[ $name ] );
	}

	/** Address of the server without a slash at its end, empty if there is none that can be used. */
	public function server(): string {
		return self::web_address( $this->values['server'] ?? '' );
	}

	/** Name under which this WordPress is registered there. */
	public function site(): string {
		return Placement::preset_or( $this->values['site'] ?? '', '' );
	}

	/** The key with which editors' tokens are signed. */
	public function picker_key(): string {
		return $this->values['picker_key'] ?? '';
	}

	/** The key for machines; without one the plugin signs short-lived tokens with the picker's key. */
	public function api_key(): string {
		return $this->values['api_key'] ?? '';
	}

	public function preset(): string {
		return Placement::preset_or( $this->values['preset'] ?? '', 'inline' );
	}

	/** Where pictures load: what the settings say, or where it is unless configured otherwise. */
	public function delivery(): string {
		return '' !== $this->own_delivery() ? $this->own_delivery() : $this->usual_delivery();
	}

	/** Where pictures load as the settings say it, empty if they do not. */
	public function own_delivery(): string {
		return self::web_address( $this->values['delivery'] ?? '' );
	}

	/** Where pictures load unless the settings say otherwise, empty without a server. */
	public function usual_delivery(): string {
		return '' === $this->server() ? '' : $this->server() . '/media';
	}

	/** Whether pages can show assets. */
	public function can_show(): bool {
		return '' !== $this->server() && '' !== $this->site();
	}

	/** Whether editors can choose assets. */
	public function can_pick(): bool {
		return $this->can_show() && '' !== $this->picker_key();
	}

	/**
	 * An http or https address without query, fragment, credentials or a slash at its end; empty if it is none. A
	 * server in one's own network is meant to be reachable, hence no look at the address itself.
	 *
	 * @param string $text what somebody typed.
	 */
	public static function web_address( string $text ): string {
		$parts = wp_parse_url( trim( $text ) );
		if ( ! is_array( $parts ) || empty( $parts['host'] ) || isset( $parts['user'] ) || isset( $parts['query'] ) || isset( $parts['fragment'] ) ) {
			return '';
		}
		if ( ! in_array( strtolower( $parts['scheme'] ?? '' ), array( 'http', 'https' ), true ) ) {
			return '';
		}
		return untrailingslashit( esc_url_raw( trim( $text ), array( 'http', 'https' ) ) );
	}
}
