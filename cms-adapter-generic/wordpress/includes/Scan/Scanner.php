<?php

namespace Vitrine\Scan;

defined( 'ABSPATH' ) || exit;

/** What people can do with a scan, on the page and on the command line. */
final class Scanner {

	private Batches $batches;
	private Replacement $replacement;

	public function __construct( Batches $batches, Replacement $replacement ) {
		$this->batches     = $batches;
		$this->replacement = $replacement;
	}

	/**
	 * Reads one batch; begins where a scan stopped, or anew.
	 *
	 * @throws ScanTrouble if the server cannot be asked now.
	 */
	public function step( bool $anew ): Run {
		$run = $anew ? null : Run::current();
		return $this->batches->step( $run && ! $run->is_done() ? $run : Run::begin() );
	}

	/**
	 * Replaces in some of the posts in which the last scan found something.
	 *
	 * @param int[] $posts chosen.
	 * @return int[] those that were changed.
	 */
	public function replace( array $posts ): array {
		$run      = Run::current();
		$replaced = array();
		foreach ( $run ? array_intersect( array_map( 'intval', $posts ), array_keys( $run->findings ) ) : array() as $id ) {
			$post     = get_post( $id );
			$revision = $post && current_user_can( 'edit_post', $id ) ? $this->replacement->of( $post, LocalCopies::of( $run->copies ) ) : null;
			if ( $revision && $revision->is_change() ) {
				Undo::replace( $post, $revision, $run->id );
				unset( $run->findings[ $id ] );
				$replaced[] = $id;
			}
		}
		if ( $run ) {
			$run->save();
		}
		return $replaced;
	}
}
