<?php

namespace Vitrine\Rendering;

use Vitrine\Api\Answer;
use Vitrine\Api\Client;
use Vitrine\Reference\Placement;
use Vitrine\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Knows the facts of a page's assets: all that the page is known to hold are asked for in one call, later ones one by
 * one. A server that is away costs one page in half a minute a moment, and no page its assets' places.
 */
final class Resolver {

	/** The server takes so many in one call. */
	private const MOST = 200;

	private Settings $settings;
	private Client $client;
	/** @var array<string, Facts|null> by placement id; null where nothing is known. */
	private array $known = array();

	public function __construct( Settings $settings, Client $client ) {
		$this->settings = $settings;
		$this->client   = $client;
	}

	/** The facts of a placement, null if the server is away and said nothing lasting before. */
	public function facts( Placement $placement ): ?Facts {
		if ( ! array_key_exists( $placement->id(), $this->known ) ) {
			$this->prepare( array( $placement ) );
		}
		return $this->known[ $placement->id() ];
	}

	/**
	 * Asks for many at once.
	 *
	 * @param Placement[] $placements of one page.
	 * @param float       $patience   in seconds.
	 */
	public function prepare( array $placements, float $patience = Client::WHILE_RENDERING ): void {
		$wanted = array();
		foreach ( $placements as $placement ) {
			if ( ! array_key_exists( $placement->id(), $this->known ) ) {
				$wanted[ $placement->id() ] = $placement;
			}
		}
		foreach ( array_chunk( $wanted, self::MOST, true ) as $some ) {
			$facts = $this->find( $some, $patience );
			foreach ( $some as $id => $placement ) {
				$this->known[ $id ] = $facts[ $id ] ?? null;
			}
		}
	}

	/**
	 * @param array<string, Placement> $placements by id.
	 * @param float                    $patience   in seconds.
	 * @return array<string, Facts> by id.
	 */
	private function find( array $placements, float $patience ): array {
		$generation = $this->settings->server() . '|' . $this->settings->site() . '|' . $this->settings->delivery();
		$bundle     = Bundle::recall( $generation, array_keys( $placements ) );
		if ( $bundle->is_fresh() ) {
			return $bundle->lasting();
		}
		$answer = $this->client->resolve( $this->question( $placements ), $patience );
		$items  = $answer->json()['items'] ?? null;
		if ( ! $answer->ok() || ! is_array( $items ) || count( $items ) !== count( $placements ) ) {
			return $bundle->lasting();
		}
		$facts = array_filter( array_combine( array_keys( $placements ), array_map( array( Facts::class, 'read' ), array_values( $items ) ) ) );
		return $bundle->renew( $facts, self::freshness( $answer ) ) + $bundle->lasting();
	}

	/**
	 * @param array<string, Placement> $placements by id.
	 * @return array<string, mixed> the call's body.
	 */
	private function question( array $placements ): array {
		$items = array();
		foreach ( $placements as $placement ) {
			$items[] = array(
				'reference' => (string) $placement->reference(),
				'preset'    => $placement->preset(),
				'locale'    => $placement->locale(),
			);
		}
		return array(
			'site'   => $this->settings->site(),
			'locale' => $items[0]['locale'],
			'preset' => $this->settings->preset(),
			'items'  => $items,
		);
	}

	/** For how many seconds an answer holds: what it permits itself, and not beyond the next change by the clock. */
	private static function freshness( Answer $answer ): int {
		if ( ! preg_match( '/max-age=(\d{1,6})/', $answer->header( 'cache-control' ), $age ) ) {
			return 0;
		}
		$seconds = min( 60, (int) $age[1] );
		$until   = $answer->json()['until'] ?? '';
		$ends    = is_string( $until ) && '' !== $until ? (int) strtotime( $until ) : 0;
		$seconds = $ends > 0 ? min( $seconds, max( 0, $ends - time() ) ) : $seconds;
		return min( $seconds, (int) apply_filters( 'vitrine_cache_seconds', $seconds ) );
	}
}
