<?php

namespace Vitrine\Scan;

use Vitrine\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/** What the page's script asks: the next batch. */
final class ScanRoute {

	private Settings $settings;
	private Scanner $scanner;

	public function __construct( Settings $settings, Scanner $scanner ) {
		$this->settings = $settings;
		$this->scanner  = $scanner;
	}

	public function register(): void {
		add_action( 'rest_api_init', array( $this, 'define' ) );
	}

	public function define(): void {
		register_rest_route(
			'vitrine/v1',
			'/scan',
			array(
				'methods'             => 'POST',
				'callback'            => array( $this, 'step' ),
				'args'                => array(
					'anew' => array(
						'type'    => 'boolean',
						'default' => false,
					),
				),
				'permission_callback' => static function (): bool {
					return current_user_can( 'manage_options' );
				},
			)
		);
	}

	/** @return \WP_REST_Response|\WP_Error how far it is. */
	public function step( \WP_REST_Request $request ) {
		if ( ! $this->settings->can_pick() ) {
			return new \WP_Error( 'vitrine_unconfigured', __( 'Vitrine is not set up yet: an administrator finds it under Settings, Vitrine.', 'vitrine' ), array( 'status' => 409 ) );
		}
		try {
			$run = $this->scanner->step( (bool) $request['anew'] );
		} catch ( ScanTrouble $trouble ) {
			return new \WP_Error( 'vitrine_scan', $trouble->getMessage(), array( 'status' => 503 ) );
		}
		return new \WP_REST_Response(
			array(
				'done' => $run->is_done(),
				/* translators: 1: number of assets, 2: number of copies, 3: number of posts. */
				'text' => sprintf( __( '%1$d assets looked at, %2$d copies in the media library, %3$d posts to change so far.', 'vitrine' ), count( $run->assets ), count( $run->copies ), count( $run->findings ) ),
			)
		);
	}
}
