<?php

namespace Vitrine\Rendering;

defined( 'ABSPATH' ) || exit;

/**
 * What the server says of an asset in one place, as far as it has the right shape: it becomes part of a page. Texts are
 * plain text and are escaped where they are printed.
 */
final class Facts {

	private const KINDS = array( 'image', 'video', 'audio', 'document' );

	/** @var array<string, mixed> */
	private array $fields;

	/** @param array<string, mixed> $fields read already. */
	private function __construct( array $fields ) {
		$this->fields = $fields;
	}

	/**
	 * Reads one answer; also one with a problem, which may bring a fallback's address. Of an asset whose source is silent
	 * nothing is said.
	 *
	 * @param mixed $item of the server's answer, or what {@see kept()} gave.
	 */
	public static function read( $item ): ?self {
		if ( ! is_array( $item ) ) {
			return null;
		}
		$verdict = isset( $item['verdict'] ) && is_array( $item['verdict'] ) ? $item['verdict'] : array();
		$problem = isset( $item['problem'] ) && is_array( $item['problem'] ) ? $item['problem'] : array();
		$silent  = is_int( $problem['status'] ?? null ) && $problem['status'] >= 500;
		if ( $silent || ( ! is_bool( $verdict['permitted'] ?? null ) && ! $problem ) ) {
			return null;
		}
		return new self(
			array(
				'kind'      => in_array( $item['kind'] ?? '', self::KINDS, true ) ? $item['kind'] : 'image',
				'version'   => self::text( $item, 'version' ),
				'verdict'   => array(
					'permitted' => true === ( $verdict['permitted'] ?? false ),
					'until'     => self::text( $verdict, 'until' ),
					'reason'    => self::text( $verdict, 'reason' ),
				),
				'problem'   => $problem ? array_intersect_key( array_filter( $problem, 'is_string' ), array( 'title' => '', 'detail' => '' ) ) : array(),
				'title'     => self::text( $item, 'title' ),
				'altText'   => self::text( $item, 'altText' ),
				'altTextLanguage' => self::text( $item, 'altTextLanguage' ),
				'credit'    => self::text( $item, 'credit' ),
				'licence'   => self::url( self::text( $item, 'licence' ) ),
				'width'     => self::side( $item['width'] ?? 0 ),
				'height'    => self::side( $item['height'] ?? 0 ),
				'src'       => self::url( self::text( $item, 'src' ) ),
				'srcset'    => self::srcset( self::text( $item, 'srcset' ) ),
				'sources'   => self::read_sources( $item['sources'] ?? array() ),
				'jsonLd'    => isset( $item['jsonLd'] ) && is_array( $item['jsonLd'] ) ? $item['jsonLd'] : array(),
			)
		);
	}

	/** @return array<string, mixed> what can be kept and read again. */
	public function kept(): array {
		return $this->fields;
	}

	/** Whether it may be shown now, by what the server said and by the clock. */
	public function is_permitted(): bool {
		$until = $this->until();
		return $this->fields['verdict']['permitted'] && ( 0 === $until || time() < $until );
	}

	/** When the verdict ends, in seconds since 1970; 0 if no end is known. */
	public function until(): int {
		return (int) strtotime( $this->fields['verdict']['until'] );
	}

	/** Why it is withheld, such as `expired`; empty if it is not. */
	public function reason(): string {
		if ( $this->is_permitted() ) {
			return '';
		}
		return $this->fields['verdict']['permitted'] ? 'expired' : $this->fields['verdict']['reason'];
	}

	/** What is wrong with the reference itself, empty if nothing is. */
	public function problem(): string {
		return implode( ' ', $this->fields['problem'] );
	}

	public function kind(): string {
		return $this->fields['kind'];
	}

	/** One of title, altText, altTextLanguage, credit, licence, src, srcset; empty if unknown. */
	public function get( string $name ): string {
		return (string) $this->fields[ $name ];
	}

	public function width(): int {
		return $this->fields['width'];
	}

	public function height(): int {
		return $this->fields['height'];
	}

	/** @return array<int, array{type: string, media: string, srcset: string}> more modern formats, best first. */
	public function sources(): array {
		return $this->fields['sources'];
	}

	/** @return array<mixed> description for search engines, empty if there is none. */
	public function json_ld(): array {
		return $this->fields['jsonLd'];
	}

	/** @param array<mixed> $item an object. */
	private static function text( array $item, string $name ): string {
		$value = $item[ $name ] ?? '';
		return is_string( $value ) ? trim( wp_check_invalid_utf8( $value ) ) : '';
	}

	/** @param mixed $value pixels. */
	private static function side( $value ): int {
		return is_int( $value ) && $value > 0 && $value <= 100000 ? $value : 0;
	}

	private static function url( string $text ): string {
		return preg_match( '#\Ahttps?://[^\s"\'<>\\\\]+\z#i', $text ) ? $text : '';
	}

	private static function srcset( string $set ): string {
		foreach ( preg_split( '/,\s+/', $set ) as $candidate ) {
			if ( ! preg_match( '/\A(\S+)(?:\s+\d{1,5}(?:\.\d+)?[wx])?\z/', trim( $candidate ), $form ) || '' === self::url( $form[1] ) ) {
				return '';
			}
		}
		return $set;
	}

	/**
	 * @param mixed $list of the answer.
	 * @return array<int, array{type: string, media: string, srcset: string}>
	 */
	private static function read_sources( $list ): array {
		$sources = array();
		foreach ( is_array( $list ) ? array_slice( $list, 0, 24 ) : array() as $source ) {
			$source = is_array( $source ) ? $source : array();
			$type   = self::text( $source, 'type' );
			$media  = self::text( $source, 'media' );
			$srcset = self::srcset( self::text( $source, 'srcset' ) );
			// A source whose pages are not known must not become one for all pages.
			$sound = '' === $media || preg_match( '/\A\(max-width: \d{1,5}(\.\d{1,2})?px\)\z/', $media );
			if ( '' !== $srcset && $sound && preg_match( '#\Aimage/[a-z0-9.+-]+\z#', $type ) ) {
				$sources[] = compact( 'type', 'media', 'srcset' );
			}
		}
		return $sources;
	}
}
