<?php

namespace Vitrine\Editing;

use Vitrine\Api\Client;
use Vitrine\Api\Token;
use Vitrine\Reference\Featured;
use Vitrine\Reference\Placement;
use Vitrine\Reference\Reference;
use Vitrine\Rendering\DeliveryUrl;
use Vitrine\Rendering\Resolver;
use Vitrine\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/** What the editor's scripts ask WordPress: a token for the picker, facts for previews, presets to choose from. */
final class Routes {

	private const BASE = 'vitrine/v1';

	private Settings $settings;
	private Client $client;
	private Resolver $resolver;
	private DeliveryUrl $addresses;

	public function __construct( Settings $settings, Client $client, Resolver $resolver, DeliveryUrl $addresses ) {
		$this->settings  = $settings;
		$this->client    = $client;
		$this->resolver  = $resolver;
		$this->addresses = $addresses;
	}

	public function register(): void {
		add_action( 'rest_api_init', array( $this, 'define' ) );
	}

	public function define(): void {
		$this->route( '/picker-token', 'POST', 'token', array() );
		$this->route( '/presets', 'GET', 'presets', array() );
		$this->route(
			'/facts',
			'GET',
			'facts',
			array(
				'reference' => array(
					'required'          => true,
					'validate_callback' => static function ( $text ): bool {
						return null !== Reference::parse( $text );
					},
				),
				'preset'    => array( 'default' => '' ),
				'locale'    => array( 'default' => '' ),
			)
		);
		register_rest_field(
			get_post_types_by_support( 'thumbnail' ),
			'vitrine_featured',
			array(
				'get_callback'    => static function ( array $post ): string {
					return (string) Featured::of( (int) $post['id'] );
				},
				'update_callback' => static function ( $value, \WP_Post $post ) {
					return Featured::put( $post->ID, is_string( $value ) ? $value : '' ) ? true : new \WP_Error( 'vitrine_reference', __( 'This is not a reference to an asset.', 'vitrine' ), array( 'status' => 400 ) );
				},
				'schema'          => array(
					'type'        => 'string',
					'description' => __( 'Featured image as a reference to an asset of the DAM.', 'vitrine' ),
					'context'     => array( 'view', 'edit' ),
				),
			)
		);
	}

	/** A token for this editor; WordPress has checked the nonce. */
	public function token(): \WP_REST_Response {
		if ( ! $this->settings->can_pick() ) {
			return new \WP_REST_Response( array( 'message' => __( 'Vitrine is not set up yet: an administrator finds it under Settings, Vitrine.', 'vitrine' ) ), 409 );
		}
		$token  = new Token( $this->settings->site(), $this->settings->picker_key() );
		$answer = new \WP_REST_Response( array( 'token' => $token->for_picker( 'wordpress-' . get_current_user_id() ) ) );
		$answer->header( 'Cache-Control', 'no-store' );
		return $answer;
	}

	/** What the editor shows in place of the asset. */
	public function facts( \WP_REST_Request $request ): \WP_REST_Response {
		$locale    = (string) $request['locale'];
		$placement = new Placement(
			Reference::parse( $request['reference'] ),
			Placement::preset_or( $request['preset'], $this->settings->preset() ),
			preg_match( '/\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}\z/', $locale ) ? $locale : 'en'
		);
		$this->resolver->prepare( array( $placement ), Client::WHILE_WORKING );
		$facts = $this->resolver->facts( $placement );
		if ( ! $facts ) {
			return new \WP_REST_Response(
				array(
					'state' => $this->settings->can_show() ? 'away' : 'unconfigured',
					'src'   => esc_url_raw( $this->addresses->of( $placement ) ),
				)
			);
		}
		return new \WP_REST_Response(
			array(
				'state'   => '' !== $facts->problem() ? 'broken' : ( $facts->is_permitted() ? 'shown' : 'withheld' ),
				'problem' => $facts->problem(),
				'reason'  => $facts->reason(),
				'until'   => $facts->until(),
				'kind'    => $facts->kind(),
				'title'   => $facts->get( 'title' ),
				'alt'     => $facts->get( 'altText' ),
				'credit'  => $facts->get( 'credit' ),
				'src'     => esc_url_raw( $facts->get( 'src' ) ),
				'picture' => '' !== $facts->get( 'srcset' ) || 'image' === $facts->kind(),
			)
		);
	}

	/** Presets that the site may use; without an answer, the one of the settings. */
	public function presets(): \WP_REST_Response {
		$kept = get_transient( 'vitrine_presets' );
		if ( ! is_array( $kept ) ) {
			$answer = $this->client->read( '/presets', array( 'site' => $this->settings->site() ) );
			$kept   = $this->named( $answer->json() );
			set_transient( 'vitrine_presets', $kept, $kept ? 300 : 30 );
		}
		return new \WP_REST_Response( $kept ? $kept : array( array( 'name' => $this->settings->preset() ) ) );
	}

	/**
	 * @param array<mixed> $answer a list, or a page of one.
	 * @return array<int, array<string, string>>
	 */
	private function named( array $answer ): array {
		$named = array();
		foreach ( is_array( $answer['items'] ?? null ) ? $answer['items'] : $answer as $preset ) {
			if ( is_array( $preset ) && '' !== Placement::preset_or( $preset['name'] ?? '', '' ) ) {
				$named[] = array(
					'name'  => $preset['name'],
					'kind'  => is_string( $preset['kind'] ?? null ) ? sanitize_key( $preset['kind'] ) : 'image',
					'shape' => is_string( $preset['aspectRatio'] ?? null ) ? sanitize_text_field( $preset['aspectRatio'] ) : '',
				);
			}
		}
		return $named;
	}

	/** @param array<string, mixed> $parameters as WordPress describes them. */
	private function route( string $path, string $method, string $answer, array $parameters ): void {
		register_rest_route(
			self::BASE,
			$path,
			array(
				'methods'             => $method,
				'callback'            => array( $this, $answer ),
				'args'                => $parameters,
				'permission_callback' => static function (): bool {
					return current_user_can( 'edit_posts' );
				},
			)
		);
	}
}
