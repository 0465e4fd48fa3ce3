<?php

namespace Vitrine\Reference;

defined( 'ABSPATH' ) || exit;

/** What WordPress stores of an asset: `dam:<key>`, or `dam:<key>@<version>` to pin a version. Nothing else. */
final class Reference {

	/** A key is 14 characters of Crockford's base32. */
	public const KEY = '[0-9a-hjkmnp-tv-z]{14}';

	/** The whole reference, without anchors; a version is what the server accepts as one. */
	public const FORM = 'dam:' . self::KEY . '(?:@[A-Za-z0-9._-]{1,64})?';

	private string $key;
	private string $version;

	private function __construct( string $key, string $version ) {
		$this->key     = $key;
		$this->version = $version;
	}

	/**
	 * Reads a reference.
	 *
	 * @param mixed $text whatever a post, a form or a message holds.
	 * @return self|null null if it is not one.
	 */
	public static function parse( $text ): ?self {
		if ( ! is_string( $text ) || ! preg_match( '/\A' . self::FORM . '\z/', $text ) ) {
			return null;
		}
		$parts = explode( '@', substr( $text, 4 ), 2 );
		return new self( $parts[0], $parts[1] ?? '' );
	}

	/** The asset's public id. */
	public function key(): string {
		return $this->key;
	}

	/** The pinned version, empty for the latest. */
	public function version(): string {
		return $this->version;
	}

	public function __toString(): string {
		return 'dam:' . $this->key . ( '' === $this->version ? '' : '@' . $this->version );
	}
}
