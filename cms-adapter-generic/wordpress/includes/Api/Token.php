<?php

namespace Vitrine\Api;

defined( 'ABSPATH' ) || exit;

/** Signs tokens with the key that this site shares with Vitrine: a JWT (RFC 7519) with HMAC-SHA256. */
final class Token {

	/** The picker accepts 15 minutes at most. */
	private const LIFE = 600;

	private string $site;
	private string $key;

	public function __construct( string $site, string $key ) {
		$this->site = $site;
		$this->key  = $key;
	}

	/**
	 * For one opening of the picker.
	 *
	 * @param string $editor who opens it.
	 */
	public function for_picker( string $editor ): string {
		return $this->sign(
			array(
				'aud' => 'vitrine-picker',
				'sub' => $editor,
			)
		);
	}

	/**
	 * For one call of the API.
	 *
	 * @param string $scopes separated by spaces.
	 */
	public function for_api( string $scopes ): string {
		return $this->sign(
			array(
				'aud'   => 'vitrine-api',
				'sub'   => 'wordpress',
				'scope' => $scopes,
			)
		);
	}

	/** @param array<string, string> $claims beside issuer and times. */
	private function sign( array $claims ): string {
		$now    = time();
		$claims = $claims + array(
			'iss' => $this->site,
			'iat' => $now,
			'exp' => $now + self::LIFE,
		);
		$body   = self::part(
			array(
				'alg' => 'HS256',
				'typ' => 'JWT',
			)
		) . '.' . self::part( $claims );
		return $body . '.' . self::base64url( hash_hmac( 'sha256', $body, $this->key, true ) );
	}

	/** @param array<string, mixed> $value an object. */
	private static function part( array $value ): string {
		return self::base64url( (string) wp_json_encode( $value ) );
	}

	private static function base64url( string $bytes ): string {
		// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_encode -- RFC 7515 asks for it.
		return rtrim( strtr( base64_encode( $bytes ), '+/', '-_' ), '=' );
	}
}
