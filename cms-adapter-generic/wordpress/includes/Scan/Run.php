<?php

namespace Vitrine\Scan;

defined( 'ABSPATH' ) || exit;

/** How far a scan has come and what it found. Kept after each batch, so that it goes on where it stopped. */
final class Run {

	private const OPTION = 'vitrine_scan';

	public string $id;

	/** What is being read: assets, files, posts; or done. */
	public string $phase = 'assets';

	/** Where the next batch of assets begins. */
	public string $cursor = '';

	/** Id of the last file or post that was read. */
	public int $after = 0;

	/** @var array<string, array{string, float}> what assets look like, by key. */
	public array $assets = array();

	/** @var array<int, array{key: string, distance: int}> copies in the media library, by attachment. */
	public array $copies = array();

	/** @var array<int, array<int, array<string, mixed>>> what can be replaced, by post. */
	public array $findings = array();

	/** Why the scan stopped early, or what it left out. */
	public string $remark = '';

	private function __construct( string $id ) {
		$this->id = $id;
	}

	public static function begin(): self {
		return new self( gmdate( 'Ymd-His' ) . '-' . wp_generate_password( 4, false ) );
	}

	/** The run that is under way or was the last, null if there was none. */
	public static function current(): ?self {
		$kept = get_option( self::OPTION );
		if ( ! is_array( $kept ) || empty( $kept['id'] ) ) {
			return null;
		}
		$run = new self( (string) $kept['id'] );
		foreach ( array( 'phase', 'cursor', 'after', 'assets', 'copies', 'findings', 'remark' ) as $name ) {
			$run->$name = $kept[ $name ] ?? $run->$name;
		}
		return $run;
	}

	public function save(): void {
		update_option( self::OPTION, get_object_vars( $this ), false );
	}

	public function is_done(): bool {
		return 'done' === $this->phase;
	}

	/** Goes on to the next phase. */
	public function enter( string $phase ): void {
		$this->phase  = $phase;
		$this->after  = 0;
		$this->cursor = '';
	}
}
