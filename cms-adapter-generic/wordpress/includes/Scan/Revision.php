<?php

namespace Vitrine\Scan;

defined( 'ABSPATH' ) || exit;

/** What a post would hold after a replacement, and each change on the way. */
final class Revision {

	/** New content. */
	public string $content;

	/** Reference of the featured image, empty if that stays as it is. */
	public string $featured = '';

	/** @var array<int, array<string, mixed>> */
	private array $changes = array();

	public function __construct( string $content ) {
		$this->content = $content;
	}

	/**
	 * @param string $what     address, copy, featured; or by-hand if it cannot be replaced by itself.
	 * @param string $from     address that stands there.
	 * @param string $to       reference.
	 * @param int    $distance differing bits of a copy.
	 */
	public function note( string $what, string $from, string $to, int $distance = 0 ): void {
		$this->changes[] = compact( 'what', 'from', 'to', 'distance' );
	}

	/** @return array<int, array<string, mixed>> */
	public function changes(): array {
		return $this->changes;
	}

	/** Whether anything changes by itself. */
	public function is_change(): bool {
		return (bool) array_diff( array_column( $this->changes, 'what' ), array( 'by-hand' ) );
	}
}
