<?php

namespace Vitrine\Api;

defined( 'ABSPATH' ) || exit;

/** What came of one call: an answer of the server, or the reason why there is none. */
final class Answer {

	private int $status;
	private string $body;
	private string $failure;
	/** @var array<string, string> */
	private array $headers;

	/**
	 * @param int                   $status  of HTTP, 0 if nothing came.
	 * @param string                $body    as it came.
	 * @param array<string, string> $headers by lower-case name.
	 * @param string                $failure why nothing came, empty if something did.
	 */
	private function __construct( int $status, string $body, array $headers, string $failure ) {
		$this->status  = $status;
		$this->body    = $body;
		$this->headers = $headers;
		$this->failure = $failure;
	}

	/** @param array|\WP_Error $response of WordPress's HTTP client. */
	public static function of( $response ): self {
		if ( is_wp_error( $response ) ) {
			return new self( 0, '', array(), $response->get_error_message() );
		}
		$headers = array();
		foreach ( array( 'date', 'cache-control', 'retry-after', 'content-type', 'vitrine-verdict' ) as $name ) {
			$value            = wp_remote_retrieve_header( $response, $name );
			$headers[ $name ] = is_array( $value ) ? (string) reset( $value ) : (string) $value;
		}
		return new self( (int) wp_remote_retrieve_response_code( $response ), (string) wp_remote_retrieve_body( $response ), $headers, '' );
	}

	/** Nothing was asked, for the server was away a moment ago. */
	public static function away(): self {
		return new self( 0, '', array(), __( 'It did not answer a moment ago and is left alone for half a minute.', 'vitrine' ) );
	}

	public function status(): int {
		return $this->status;
	}

	public function ok(): bool {
		return $this->status >= 200 && $this->status < 300;
	}

	/** Whether the server is unreachable, broken or overloaded, rather than of another opinion. */
	public function is_away(): bool {
		return 0 === $this->status || 429 === $this->status || $this->status >= 500;
	}

	public function header( string $name ): string {
		return $this->headers[ $name ] ?? '';
	}

	public function body(): string {
		return $this->body;
	}

	/** @return array<mixed> the body as JSON, empty if it is none. */
	public function json(): array {
		$value = json_decode( $this->body, true, 64 );
		return is_array( $value ) ? $value : array();
	}

	/** What went wrong, in words: the server's own (RFC 9457) where it has some. */
	public function trouble(): string {
		if ( '' !== $this->failure ) {
			return $this->failure;
		}
		$problem = $this->json();
		$detail  = $problem['detail'] ?? $problem['title'] ?? '';
		return is_string( $detail ) && '' !== $detail ? $detail : sprintf( 'HTTP %d', $this->status );
	}
}
