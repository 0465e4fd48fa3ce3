<?php

namespace Vitrine\Rendering;

use Vitrine\Reference\Placement;

defined( 'ABSPATH' ) || exit;

/** Prints assets as HTML, with every value escaped. What is not known or withheld gets the delivery's own fallback. */
final class Markup {

	private Resolver $resolver;
	private DeliveryUrl $addresses;

	public function __construct( Resolver $resolver, DeliveryUrl $addresses ) {
		$this->resolver  = $resolver;
		$this->addresses = $addresses;
	}

	/** The asset with caption and credit. */
	public function figure( Placement $placement, Place $place ): string {
		$facts   = $this->resolver->facts( $placement );
		$caption = wp_kses_post( $place->caption );
		$credit  = $facts && $facts->is_permitted() && $place->credit ? $facts->get( 'credit' ) : '';
		if ( '' !== $credit ) {
			$caption .= ( '' === $caption ? '' : ' ' ) . '<span class="vitrine-credit">' . esc_html( $credit ) . '</span>';
		}
		return sprintf(
			'<figure %s>%s%s</figure>',
			$place->attributes,
			$this->asset( $placement, $place ),
			'' === $caption ? '' : '<figcaption class="wp-element-caption">' . $caption . '</figcaption>'
		);
	}

	/** The asset alone. */
	public function asset( Placement $placement, Place $place ): string {
		$facts = $this->resolver->facts( $placement );
		if ( ! $facts || ! $facts->is_permitted() || '' === $facts->get( 'src' ) ) {
			return $this->fallback( $placement, $facts );
		}
		// A video or a document in a preset for images is its still picture.
		switch ( '' === $facts->get( 'srcset' ) ? $facts->kind() : 'image' ) {
			case 'video':
			case 'audio':
				return self::player( $placement, $facts );
			case 'document':
				return self::download( $placement, $facts );
			default:
				return self::picture( $placement, $facts, $place ) . self::json_ld( $facts );
		}
	}

	private static function picture( Placement $placement, Facts $facts, Place $place ): string {
		$sizes   = '' === $place->sizes ? Place::sizes( '' ) : $place->sizes;
		$sources = '';
		foreach ( $facts->sources() as $source ) {
			$sources .= self::tag(
				'source',
				array(
					'media'  => $source['media'],
					'type'   => $source['type'],
					'srcset' => $source['srcset'],
					'sizes'  => $sizes,
				)
			);
		}
		$alt   = '' === $place->alt ? $facts->get( 'altText' ) : $place->alt;
		$image = array(
			'src'      => esc_url( $facts->get( 'src' ) ),
			'srcset'   => $facts->get( 'srcset' ),
			'sizes'    => '' === $facts->get( 'srcset' ) ? '' : $sizes,
			'width'    => $facts->width() > 0 ? (string) $facts->width() : '',
			'height'   => $facts->height() > 0 ? (string) $facts->height() : '',
			'lang'     => '' === $place->alt && ! $place->decorative ? self::language( $placement, $facts ) : '',
			'decoding' => 'async',
		);
		return '<picture>' . $sources . self::image( $placement, $place->decorative ? '' : $alt, $image, $place->first ) . '</picture>';
	}

	/** The alt text's language, where it is not the page's. */
	private static function language( Placement $placement, Facts $facts ): string {
		$language = $facts->get( 'altTextLanguage' );
		$same     = strtok( $language, '-' ) === strtok( $placement->locale(), '-' );
		return $same ? '' : $language;
	}

	private function fallback( Placement $placement, ?Facts $facts ): string {
		$src = $facts && ! $facts->is_permitted() ? $facts->get( 'src' ) : '';
		return self::image( $placement, '', array( 'src' => esc_url( '' === $src ? $this->addresses->of( $placement ) : $src ) ), false );
	}

	/** @param array<string, string> $attributes beside alt and loading. */
	private static function image( Placement $placement, string $alt, array $attributes, bool $first ): string {
		$attributes['data-dam'] = (string) $placement->reference();
		$attributes['loading']  = $first ? 'eager' : 'lazy';
		if ( $first ) {
			$attributes['fetchpriority'] = 'high';
		}
		// The alt text stands there even if it is empty: that says "decorative", and its absence says nothing.
		return substr_replace( self::tag( 'img', $attributes ), ' alt="' . esc_attr( $alt ) . '"', 4, 0 );
	}

	private static function player( Placement $placement, Facts $facts ): string {
		$element    = 'audio' === $facts->kind() ? 'audio' : 'video';
		$attributes = array(
			'src'        => esc_url( $facts->get( 'src' ) ),
			'preload'    => 'metadata',
			'aria-label' => '' === $facts->get( 'altText' ) ? $facts->get( 'title' ) : $facts->get( 'altText' ),
			'data-dam'   => (string) $placement->reference(),
		);
		return substr_replace( self::tag( $element, $attributes ), ' controls', 6, 0 ) . '</' . $element . '>';
	}

	private static function download( Placement $placement, Facts $facts ): string {
		$title = '' === $facts->get( 'title' ) ? __( 'Document', 'vitrine' ) : $facts->get( 'title' );
		$link  = array(
			'class'    => 'vitrine-download',
			'href'     => esc_url( $facts->get( 'src' ) ),
			'data-dam' => (string) $placement->reference(),
		);
		return self::tag( 'a', $link ) . esc_html( $title ) . '</a>';
	}

	/** What makes a picture licensable for search engines; only with a licence there is something to say. */
	private static function json_ld( Facts $facts ): string {
		if ( '' === $facts->get( 'licence' ) || ! $facts->json_ld() ) {
			return '';
		}
		return '<script type="application/ld+json">' . wp_json_encode( $facts->json_ld(), JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES ) . '</script>';
	}

	/** @param array<string, string> $attributes empty ones are left out. */
	private static function tag( string $name, array $attributes ): string {
		$text = '<' . $name;
		foreach ( $attributes as $attribute => $value ) {
			if ( '' !== $value ) {
				$text .= ' ' . $attribute . '="' . esc_attr( $value ) . '"';
			}
		}
		return $text . '>';
	}
}
