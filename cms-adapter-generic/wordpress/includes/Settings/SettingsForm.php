<?php

namespace Vitrine\Settings;

use Vitrine\Api\Breaker;
use Vitrine\Reference\Placement;

defined( 'ABSPATH' ) || exit;

/** Takes what an administrator typed: what cannot be used is refused with its reason, and what stood there stays. */
final class SettingsForm {

	/** A key that is in force is shown as this, and stays if it comes back. */
	public const UNCHANGED = '••••••••';

	/**
	 * @param mixed $typed by the administrator.
	 * @return array<string, string> what is stored.
	 */
	public static function accept( $typed ): array {
		$stored = get_option( Settings::OPTION, array() );
		$stored = is_array( $stored ) ? $stored : array();
		$typed  = is_array( $typed ) ? array_map( 'trim', array_map( 'strval', array_filter( $typed, 'is_scalar' ) ) ) : array();
		foreach ( array( 'server', 'delivery' ) as $name ) {
			$stored[ $name ] = self::address( $name, $typed[ $name ] ?? '', (string) ( $stored[ $name ] ?? '' ) );
		}
		foreach ( array( 'site', 'preset' ) as $name ) {
			$stored[ $name ] = self::name( $name, $typed[ $name ] ?? '', (string) ( $stored[ $name ] ?? '' ) );
		}
		foreach ( array( 'picker_key', 'api_key' ) as $name ) {
			if ( isset( $typed[ $name ] ) && self::UNCHANGED !== $typed[ $name ] ) {
				$stored[ $name ] = sanitize_text_field( $typed[ $name ] );
			}
		}
		Breaker::mend();
		delete_transient( 'vitrine_presets' );
		return $stored;
	}

	private static function address( string $name, string $typed, string $before ): string {
		if ( '' === $typed || '' !== Settings::web_address( $typed ) ) {
			return Settings::web_address( $typed );
		}
		/* translators: %s: what was typed. */
		add_settings_error( Settings::OPTION, 'vitrine_' . $name, sprintf( __( '“%s” is not an address that can be used. It begins with http:// or https:// and has no query, no fragment and no password.', 'vitrine' ), sanitize_text_field( $typed ) ) );
		return $before;
	}

	private static function name( string $name, string $typed, string $before ): string {
		if ( '' === $typed || '' !== Placement::preset_or( $typed, '' ) ) {
			return $typed;
		}
		/* translators: %s: what was typed. */
		add_settings_error( Settings::OPTION, 'vitrine_' . $name, sprintf( __( '“%s” is not a name. Names begin with a lower-case letter and hold lower-case letters, digits and hyphens.', 'vitrine' ), sanitize_text_field( $typed ) ) );
		return $before;
	}
}
