<?php

namespace Vitrine\Scan;

use Vitrine\Reference\Reference;

defined( 'ABSPATH' ) || exit;

/** Files of the media library that look like assets of the DAM, found by their id or by the address of any of their sizes. */
final class LocalCopies {

	/** @var array<int, array{key: string, distance: int}> by attachment. */
	private array $copies;

	/** @var array<int, string> pattern of a file's addresses, by attachment. */
	private array $patterns;

	/**
	 * @param array<int, array{key: string, distance: int}> $copies   by attachment.
	 * @param array<int, string>                            $patterns by attachment.
	 */
	private function __construct( array $copies, array $patterns ) {
		$this->copies   = $copies;
		$this->patterns = $patterns;
	}

	/** @param array<int, array{key: string, distance: int}> $copies by attachment. */
	public static function of( array $copies ): self {
		$patterns = array();
		foreach ( array_keys( $copies ) as $id ) {
			$url  = (string) wp_get_attachment_url( $id );
			$path = (string) preg_replace( '#\Ahttps?:#', '', $url );
			$stem = preg_replace( '/(-scaled|-rotated)?\.[A-Za-z0-9]+\z/', '', $path );
			if ( '' !== $path ) {
				$patterns[ $id ] = '#\A(?:https?:)?' . preg_quote( $stem, '#' ) . '(?:-\d+x\d+|-scaled|-rotated)?\.[A-Za-z0-9]+\z#';
			}
		}
		return new self( $copies, $patterns );
	}

	/** The attachment that an address belongs to, 0 if it is no copy. */
	public function at( string $url ): int {
		foreach ( $this->patterns as $id => $pattern ) {
			if ( preg_match( $pattern, $url ) ) {
				return $id;
			}
		}
		return 0;
	}

	public function reference( int $attachment ): ?Reference {
		return isset( $this->copies[ $attachment ] ) ? Reference::parse( 'dam:' . $this->copies[ $attachment ]['key'] ) : null;
	}

	public function distance( int $attachment ): int {
		return $this->copies[ $attachment ]['distance'] ?? 64;
	}
}
