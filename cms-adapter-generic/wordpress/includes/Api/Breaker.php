<?php

namespace Vitrine\Api;

defined( 'ABSPATH' ) || exit;

/** Remembers that the server was away, so that only one page in a while waits for it. */
final class Breaker {

	/** For so long nobody asks again, in seconds, unless the server says when it wants to be asked. */
	private const PAUSE = 30;

	private const LONGEST_PAUSE = 300;

	private const NAME = 'vitrine_away';

	public static function is_open(): bool {
		return (int) get_transient( self::NAME ) > time();
	}

	/**
	 * Stops asking for a while.
	 *
	 * @param int $seconds as the server asked, 0 if it did not.
	 */
	public static function trip( int $seconds ): void {
		$pause = $seconds > 0 ? min( self::LONGEST_PAUSE, $seconds ) : self::PAUSE;
		set_transient( self::NAME, time() + $pause, $pause );
	}

	/** The server answers again. */
	public static function mend(): void {
		delete_transient( self::NAME );
	}
}
