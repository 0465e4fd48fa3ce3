<?php

namespace Vitrine\Scan;

defined( 'ABSPATH' ) || exit;

/**
 * What a picture looks like, in 64 bits: whether each of 8 by 8 fields is brighter than its right neighbour. Two sizes
 * or encodings of one picture differ in a few bits, two pictures in about half of them.
 */
final class DifferenceHash {

	/** Up to so many differing bits, two pictures are taken for one. */
	public const CLOSE = 6;

	/** So far may two shapes differ: rounding, not cropping. */
	private const SHAPE = 0.03;

	private const MOST_BYTES = 20971520;

	private const MOST_PIXELS = 40000000;

	private string $bits;
	private float $shape;

	private function __construct( string $bits, float $shape ) {
		$this->bits  = $bits;
		$this->shape = $shape;
	}

	public static function is_possible(): bool {
		return function_exists( 'imagecreatefromstring' );
	}

	/** Of a picture's file; null if it is none that can be read, or is too large. */
	public static function of_file( string $file ): ?self {
		return is_readable( $file ) && filesize( $file ) <= self::MOST_BYTES ? self::of( (string) file_get_contents( $file ) ) : null;
	}

	/** Of a picture's bytes. */
	public static function of( string $bytes ): ?self {
		$size = @getimagesizefromstring( $bytes ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- broken files are expected here.
		if ( ! $size || $size[0] < 16 || $size[1] < 16 || $size[0] * $size[1] > self::MOST_PIXELS ) {
			return null;
		}
		$picture = @imagecreatefromstring( $bytes ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- broken files are expected here.
		if ( ! $picture ) {
			return null;
		}
		$small = imagecreatetruecolor( 9, 8 );
		imagecopyresampled( $small, $picture, 0, 0, 0, 0, 9, 8, $size[0], $size[1] );
		$bits = '';
		for ( $y = 0; $y < 8; $y++ ) {
			for ( $x = 0; $x < 8; $x++ ) {
				$bits .= self::brightness( $small, $x, $y ) > self::brightness( $small, $x + 1, $y ) ? '1' : '0';
			}
		}
		return new self( $bits, $size[0] / $size[1] );
	}

	/** @param array{string, float} $kept as {@see kept()} gave it. */
	public static function restore( array $kept ): self {
		return new self( (string) $kept[0], (float) $kept[1] );
	}

	/** @return array{string, float} bits and shape. */
	public function kept(): array {
		return array( $this->bits, round( $this->shape, 4 ) );
	}

	/** How many bits differ; 64 for pictures of different shapes. */
	public function distance( self $other ): int {
		if ( abs( $this->shape / $other->shape - 1 ) > self::SHAPE ) {
			return 64;
		}
		return substr_count( $this->bits ^ $other->bits, "\1" );
	}

	/** Flat pictures have no edges that could be compared. */
	public function is_telling(): bool {
		$ones = substr_count( $this->bits, '1' );
		return $ones >= 6 && $ones <= 58;
	}

	/** @param \GdImage|resource $picture of GD. */
	private static function brightness( $picture, int $x, int $y ): int {
		$colour = imagecolorat( $picture, $x, $y );
		return 299 * ( ( $colour >> 16 ) & 255 ) + 587 * ( ( $colour >> 8 ) & 255 ) + 114 * ( $colour & 255 );
	}
}
