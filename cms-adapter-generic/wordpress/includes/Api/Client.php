<?php

namespace Vitrine\Api;

use Vitrine\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Asks Vitrine's REST API. Redirects are not followed and answers are bounded: whoever answers at the configured address
 * can neither send this server elsewhere nor fill its memory.
 */
final class Client {

	/** A page that is being made waits no longer, in seconds. */
	public const WHILE_RENDERING = 1.5;

	/** People at work wait longer. */
	public const WHILE_WORKING = 8.0;

	private const LARGEST_ANSWER = 8 * 1024 * 1024;

	private Settings $settings;

	public function __construct( Settings $settings ) {
		$this->settings = $settings;
	}

	/**
	 * What to render now, for many references at once. It needs no credential, but brings one, so that this site's pages
	 * have an allowance of their own.
	 *
	 * @param array<mixed> $question body of the call.
	 * @param float        $patience in seconds.
	 */
	public function resolve( array $question, float $patience ): Answer {
		$credential = $this->credential( 'assets:read' );
		$answer     = $this->guarded( 'POST', '/resolve', $question, $credential, $patience );
		// A key that is wrong must not cost readers their pictures.
		return '' !== $credential && in_array( $answer->status(), array( 401, 403 ), true )
			? $this->guarded( 'POST', '/resolve', $question, '', $patience )
			: $answer;
	}

	/**
	 * Reads something.
	 *
	 * @param string                $path  behind `/api/v1`.
	 * @param array<string, string> $query of the address.
	 */
	public function read( string $path, array $query = array() ): Answer {
		$path .= $query ? '?' . http_build_query( $query, '', '&', PHP_QUERY_RFC3986 ) : '';
		return $this->guarded( 'GET', $path, null, $this->credential( 'assets:read' ), self::WHILE_WORKING );
	}

	/**
	 * Tells which references a page holds, or that it is gone.
	 *
	 * @param string            $page  id of the page.
	 * @param array<mixed>|null $usage null if it is gone.
	 */
	public function report( string $page, ?array $usage ): Answer {
		$path = '/usages/' . rawurlencode( $this->settings->site() ) . '/' . rawurlencode( $page );
		return $this->guarded( null === $usage ? 'DELETE' : 'PUT', $path, $usage, $this->credential( 'usage:write' ), 3.0 );
	}

	/**
	 * Reads something with a certain credential, whether or not the server was away a moment ago.
	 *
	 * @param string $path       behind `/api/v1`.
	 * @param string $credential key or token.
	 */
	public function try_out( string $path, string $credential ): Answer {
		return $this->send( 'GET', $this->settings->server() . '/api/v1' . $path, null, $credential, self::WHILE_WORKING );
	}

	/**
	 * Loads a file of the delivery.
	 *
	 * @param string $url an address below the delivery base; another is not asked.
	 */
	public function load( string $url ): Answer {
		$base = $this->settings->delivery() . '/';
		return 0 === strpos( $url, $base ) && '/' !== $base ? $this->send( 'GET', $url, null, '', self::WHILE_WORKING ) : Answer::away();
	}

	/** @param array<mixed>|null $body as JSON. */
	private function guarded( string $method, string $path, ?array $body, string $credential, float $patience ): Answer {
		if ( ! $this->settings->can_show() || Breaker::is_open() ) {
			return Answer::away();
		}
		$answer = $this->send( $method, $this->settings->server() . '/api/v1' . $path, $body, $credential, $patience );
		$wait = (int) $answer->header( 'retry-after' );
		// A server that is busy is there: it is left alone for as long as it asks, and no longer.
		if ( $answer->is_away() && ( 429 !== $answer->status() || $wait > 0 ) ) {
			Breaker::trip( $wait );
		}
		return $answer;
	}

	/** @param array<mixed>|null $body as JSON. */
	private function send( string $method, string $url, ?array $body, string $credential, float $patience ): Answer {
		$headers = array( 'Accept' => 'application/json, application/problem+json, image/jpeg, image/png' );
		if ( '' !== $credential ) {
			$headers['Authorization'] = 'Bearer ' . $credential;
		}
		if ( null !== $body ) {
			$headers['Content-Type'] = 'application/json';
		}
		return Answer::of(
			wp_remote_request(
				$url,
				array(
					'method'              => $method,
					'headers'             => $headers,
					'body'                => null === $body ? null : wp_json_encode( $body ),
					'timeout'             => $patience,
					'redirection'         => 0,
					'limit_response_size' => self::LARGEST_ANSWER,
					'user-agent'          => 'Vitrine for WordPress/' . VITRINE_VERSION,
				)
			)
		);
	}

	private function credential( string $scopes ): string {
		if ( '' !== $this->settings->api_key() ) {
			return $this->settings->api_key();
		}
		$key = $this->settings->picker_key();
		return '' === $key ? '' : ( new Token( $this->settings->site(), $key ) )->for_api( $scopes );
	}
}
