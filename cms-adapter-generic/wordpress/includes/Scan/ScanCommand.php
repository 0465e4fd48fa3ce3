<?php

namespace Vitrine\Scan;

use Vitrine\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/** Finds pasted delivery addresses and local copies of DAM assets, and replaces them by references. */
final class ScanCommand {

	private Settings $settings;
	private Scanner $scanner;

	public function __construct( Settings $settings, Scanner $scanner ) {
		$this->settings = $settings;
		$this->scanner  = $scanner;
	}

	/**
	 * Scans, and lists what would change.
	 *
	 * ## OPTIONS
	 *
	 * [--anew]
	 * : Begin anew instead of where the last scan stopped.
	 *
	 * [--replace]
	 * : Replace everything that was found. Needs --user with the right to edit the posts.
	 *
	 * @param string[]             $arguments none.
	 * @param array<string, mixed> $options   as above.
	 */
	public function scan( array $arguments, array $options ): void {
		if ( ! $this->settings->can_pick() ) {
			\WP_CLI::error( __( 'Vitrine is not set up yet: an administrator finds it under Settings, Vitrine.', 'vitrine' ) );
		}
		$anew = isset( $options['anew'] );
		try {
			do {
				$run  = $this->scanner->step( $anew );
				$anew = false;
			} while ( ! $run->is_done() );
		} catch ( ScanTrouble $trouble ) {
			\WP_CLI::error( $trouble->getMessage() );
			return;
		}
		foreach ( $run->findings as $id => $changes ) {
			foreach ( $changes as $change ) {
				\WP_CLI::log( sprintf( '%d  %s  %s -> %s', $id, $change['what'], $change['from'], $change['to'] ) );
			}
		}
		if ( '' !== $run->remark ) {
			\WP_CLI::warning( $run->remark );
		}
		$replaced = isset( $options['replace'] ) ? $this->scanner->replace( array_keys( $run->findings ) ) : array();
		/* translators: 1: number of posts, 2: number of posts, 3: name of a run. */
		\WP_CLI::success( sprintf( __( 'Found something in %1$d posts, replaced it in %2$d (run %3$s).', 'vitrine' ), count( $run->findings ), count( $replaced ), $run->id ) );
	}

	/**
	 * Brings back what a run replaced. Needs --user with the right to edit the posts.
	 *
	 * ## OPTIONS
	 *
	 * <run>
	 * : Name of the run.
	 *
	 * @param string[] $arguments name of the run.
	 */
	public function undo( array $arguments ): void {
		$told = Undo::run( (string) $arguments[0] );
		foreach ( $told['changed'] as $id ) {
			/* translators: %s: title of a post. */
			\WP_CLI::warning( sprintf( __( '“%s” was changed since and stays as it is.', 'vitrine' ), get_the_title( $id ) ) );
		}
		$back = count( $told['restored'] );
		/* translators: %d: number of posts. */
		\WP_CLI::success( sprintf( _n( '%d post is as it was.', '%d posts are as they were.', $back, 'vitrine' ), $back ) );
	}
}
