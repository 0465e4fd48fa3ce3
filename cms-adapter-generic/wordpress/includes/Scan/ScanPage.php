<?php

namespace Vitrine\Scan;

use Vitrine\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/** Tools, DAM scan: finds pasted addresses and local copies, shows what would change, replaces it and takes that back. */
final class ScanPage {

	private const PAGE    = 'vitrine-scan';
	private const REPLACE = 'vitrine_replace';
	private const UNDO    = 'vitrine_undo';

	private Settings $settings;
	private Scanner $scanner;

	public function __construct( Settings $settings, Scanner $scanner ) {
		$this->settings = $settings;
		$this->scanner  = $scanner;
	}

	public function register(): void {
		add_action( 'admin_menu', array( $this, 'menu' ) );
	}

	public function menu(): void {
		add_management_page( __( 'DAM scan', 'vitrine' ), __( 'DAM scan', 'vitrine' ), 'manage_options', self::PAGE, array( $this, 'show' ) );
	}

	public function show(): void {
		if ( ! current_user_can( 'manage_options' ) ) {
			return;
		}
		echo '<div class="wrap"><h1>' . esc_html__( 'DAM scan', 'vitrine' ) . '</h1>';
		if ( ! $this->settings->can_pick() ) {
			echo '<div class="notice inline notice-warning"><p>' . esc_html__( 'Vitrine is not set up yet: an administrator finds it under Settings, Vitrine.', 'vitrine' ) . '</p></div></div>';
			return;
		}
		$this->act();
		echo '<p>' . esc_html__( 'Finds addresses of the delivery that were pasted into posts, and copies of assets in the media library, and puts references in their place. Nothing changes before you have chosen it, and each run can be undone.', 'vitrine' ) . '</p>';
		$run = Run::current();
		$this->controls( $run );
		if ( $run && $run->is_done() ) {
			$this->findings( $run );
		}
		$this->runs();
		echo '</div>';
	}

	private function act(): void {
		if ( isset( $_POST[ self::REPLACE ] ) && check_admin_referer( self::REPLACE ) ) {
			$chosen = isset( $_POST['posts'] ) && is_array( $_POST['posts'] ) ? array_map( 'absint', $_POST['posts'] ) : array();
			$count  = count( $this->scanner->replace( $chosen ) );
			/* translators: %d: number of posts. */
			$this->notice( 'notice-success', sprintf( _n( '%d post now holds references.', '%d posts now hold references.', $count, 'vitrine' ), $count ) );
		}
		if ( isset( $_POST[ self::UNDO ] ) && check_admin_referer( self::UNDO ) ) {
			$told = Undo::run( sanitize_text_field( wp_unslash( $_POST[ self::UNDO ] ) ) );
			$back = count( $told['restored'] );
			/* translators: %d: number of posts. */
			$this->notice( 'notice-success', sprintf( _n( '%d post is as it was.', '%d posts are as they were.', $back, 'vitrine' ), $back ) );
			foreach ( $told['changed'] as $id ) {
				/* translators: %s: title of a post. */
				$this->notice( 'notice-warning', sprintf( __( '“%s” was changed since and stays as it is.', 'vitrine' ), get_the_title( $id ) ) );
			}
		}
	}

	private function notice( string $tone, string $text ): void {
		printf( '<div class="notice inline %s" role="status"><p>%s</p></div>', esc_attr( $tone ), esc_html( $text ) );
	}

	private function controls( ?Run $run ): void {
		wp_enqueue_script( 'vitrine-scan', plugins_url( 'assets/js/scan.js', VITRINE_FILE ), array( 'wp-api-fetch' ), VITRINE_VERSION, true );
		wp_enqueue_style( 'vitrine-editor' );
		$stopped = $run && ! $run->is_done();
		echo '<p id="vitrine-scan">';
		if ( $stopped ) {
			echo '<button type="button" class="button button-primary" data-anew="0">' . esc_html__( 'Go on where it stopped', 'vitrine' ) . '</button> ';
		}
		printf( '<button type="button" class="button%s" data-anew="1">%s</button>', $stopped ? '' : ' button-primary', esc_html__( 'Scan', 'vitrine' ) );
		echo ' <span role="status"></span></p>';
		if ( $run && '' !== $run->remark ) {
			$this->notice( 'notice-info', $run->remark );
		}
	}

	private function findings( Run $run ): void {
		if ( ! $run->findings ) {
			echo '<p>' . esc_html__( 'Nothing is left to replace.', 'vitrine' ) . '</p>';
			return;
		}
		echo '<form method="post"><table class="widefat striped vitrine-scan"><thead><tr><td class="check-column"></td><th scope="col">' . esc_html__( 'Post', 'vitrine' ) . '</th><th scope="col">' . esc_html__( 'Now', 'vitrine' ) . '</th><th scope="col">' . esc_html__( 'Then', 'vitrine' ) . '</th></tr></thead><tbody>';
		foreach ( $run->findings as $id => $changes ) {
			$this->row( (int) $id, $changes );
		}
		echo '</tbody></table>';
		wp_nonce_field( self::REPLACE );
		submit_button( __( 'Replace what is chosen', 'vitrine' ), 'primary', self::REPLACE );
		echo '</form>';
	}

	/** @param array<int, array<string, mixed>> $changes of one post. */
	private function row( int $id, array $changes ): void {
		$only_by_hand = ! array_diff( array_column( $changes, 'what' ), array( 'by-hand' ) );
		foreach ( $changes as $at => $change ) {
			$title = get_the_title( $id );
			echo '<tr><th scope="row" class="check-column">';
			if ( 0 === $at && ! $only_by_hand ) {
				/* translators: %s: title of a post. */
				printf( '<input type="checkbox" name="posts[]" value="%d" aria-label="%s" checked>', (int) $id, esc_attr( sprintf( __( 'Replace in “%s”', 'vitrine' ), $title ) ) );
			}
			printf( '</th><td><a href="%s">%s</a></td>', esc_url( (string) get_edit_post_link( $id ) ), esc_html( $title ) );
			printf( '<td><img src="%s" alt="" width="120"><br><code>%s</code></td>', esc_url( $change['from'] ), esc_html( $change['from'] ) );
			printf( '<td><img src="%s" alt="" width="120"><br><code>%s</code><br>%s</td></tr>', esc_url( $this->preview( $change['to'] ) ), esc_html( $change['to'] ), esc_html( self::remark( $change ) ) );
		}
	}

	private function preview( string $reference ): string {
		return $this->settings->delivery() . '/' . substr( $reference, 4, 14 ) . '/' . $this->settings->preset() . '?site=' . rawurlencode( $this->settings->site() );
	}

	/** @param array<string, mixed> $change to be described. */
	private static function remark( array $change ): string {
		switch ( $change['what'] ) {
			case 'by-hand':
				return __( 'Stands in a block that cannot hold a reference: replace it by hand.', 'vitrine' );
			case 'address':
				return __( 'Pasted address', 'vitrine' );
			case 'featured':
				/* translators: %d: number. */
				return sprintf( __( 'Featured image, a copy (%d of 64 bits differ)', 'vitrine' ), $change['distance'] );
			default:
				/* translators: %d: number. */
				return sprintf( __( 'A copy (%d of 64 bits differ)', 'vitrine' ), $change['distance'] );
		}
	}

	private function runs(): void {
		$runs = Undo::runs();
		if ( ! $runs ) {
			return;
		}
		echo '<h2>' . esc_html__( 'Undo', 'vitrine' ) . '</h2>';
		foreach ( $runs as $run => $count ) {
			echo '<form method="post"><p>';
			wp_nonce_field( self::UNDO );
			/* translators: 1: name of a run, 2: number of posts. */
			printf( '<button class="button" name="%s" value="%s">%s</button>', esc_attr( self::UNDO ), esc_attr( $run ), esc_html( sprintf( _n( 'Undo run %1$s (%2$d post)', 'Undo run %1$s (%2$d posts)', $count, 'vitrine' ), $run, $count ) ) );
			echo '</p></form>';
		}
	}
}
