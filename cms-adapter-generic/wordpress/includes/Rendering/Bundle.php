<?php

namespace Vitrine\Rendering;

defined( 'ABSPATH' ) || exit;

/**
 * The facts of one page's placements, kept between requests in one transient: fresh for as long as the answer allowed,
 * and after that the last good word for the time of an outage, as long as each verdict lasts.
 */
final class Bundle {

	/** The last good word is kept so long, in seconds. */
	private const KEPT = 86400;

	private string $name;
	private int $fresh_until;
	/** @var array<string, Facts> by placement id. */
	private array $facts;

	/** @param array<string, Facts> $facts by placement id. */
	private function __construct( string $name, int $fresh_until, array $facts ) {
		$this->name        = $name;
		$this->fresh_until = $fresh_until;
		$this->facts       = $facts;
	}

	/**
	 * What is kept for these placements.
	 *
	 * @param string   $generation changes with the settings.
	 * @param string[] $ids        of the placements.
	 */
	public static function recall( string $generation, array $ids ): self {
		sort( $ids );
		$name = 'vitrine_facts_' . md5( $generation . "\n" . implode( "\n", $ids ) );
		$kept = get_transient( $name );
		if ( ! is_array( $kept ) || ! is_array( $kept['facts'] ?? null ) ) {
			return new self( $name, 0, array() );
		}
		return new self( $name, (int) ( $kept['fresh'] ?? 0 ), array_filter( array_map( array( Facts::class, 'read' ), $kept['facts'] ) ) );
	}

	public function is_fresh(): bool {
		return $this->facts && time() < $this->fresh_until;
	}

	/** @return array<string, Facts> the last good word: without what permitted something only until now. */
	public function lasting(): array {
		return array_filter(
			$this->facts,
			static function ( Facts $facts ): bool {
				return 0 === $facts->until() || time() < $facts->until();
			}
		);
	}

	/**
	 * Takes a new answer.
	 *
	 * @param array<string, Facts> $facts   by placement id.
	 * @param int                  $seconds for which it is fresh.
	 * @return array<string, Facts> the same.
	 */
	public function renew( array $facts, int $seconds ): array {
		if ( $seconds > 0 ) {
			$kept = array_map(
				static function ( Facts $one ): array {
					return $one->kept();
				},
				$facts
			);
			set_transient(
				$this->name,
				array(
					'fresh' => time() + $seconds,
					'facts' => $kept,
				),
				self::KEPT
			);
		}
		return $facts;
	}
}
