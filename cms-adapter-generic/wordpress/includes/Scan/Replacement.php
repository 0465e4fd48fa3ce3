<?php

namespace Vitrine\Scan;

use Vitrine\Reference\Placement;
use Vitrine\Rendering\DeliveryUrl;
use Vitrine\Rendering\PageLocale;
use Vitrine\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Says what a post would be with references in place of pasted addresses and local copies: image blocks get a reference,
 * pictures in classic texts become shortcodes, and what stands in other blocks is named for people to replace.
 */
final class Replacement {

	private Settings $settings;
	private DeliveryUrl $addresses;

	public function __construct( Settings $settings, DeliveryUrl $addresses ) {
		$this->settings  = $settings;
		$this->addresses = $addresses;
	}

	public function of( \WP_Post $post, LocalCopies $copies ): Revision {
		$revision  = new Revision( $post->post_content );
		$thumbnail = (int) get_post_meta( $post->ID, '_thumbnail_id', true );
		$featured  = $copies->reference( $thumbnail );
		if ( $featured ) {
			$revision->featured = (string) $featured;
			$revision->note( 'featured', (string) wp_get_attachment_url( $thumbnail ), (string) $featured, $copies->distance( $thumbnail ) );
		}
		if ( false !== strpos( $post->post_content, '<img' ) ) {
			$blocks = $this->in_blocks( parse_blocks( $post->post_content ), $copies, $revision );
			if ( array_diff( array_column( $revision->changes(), 'what' ), array( 'by-hand', 'featured' ) ) ) {
				$revision->content = serialize_blocks( $blocks );
			}
		}
		return $revision;
	}

	/**
	 * @param array<int, array<string, mixed>> $blocks as WordPress parses them.
	 * @return array<int, array<string, mixed>> the same, changed.
	 */
	private function in_blocks( array $blocks, LocalCopies $copies, Revision $revision ): array {
		foreach ( $blocks as $at => $block ) {
			$name = (string) ( $block['blockName'] ?? '' );
			if ( 'core/image' === $name ) {
				$block = $this->image_block( $block, $copies, $revision );
			} elseif ( in_array( $name, array( '', 'core/freeform', 'core/html' ), true ) ) {
				$text                  = $this->classic( $block['innerHTML'], $copies, $revision );
				$block['innerHTML']    = $text;
				$block['innerContent'] = array( $text );
			} else {
				$this->by_hand( $block['innerHTML'], $copies, $revision );
			}
			$block['innerBlocks'] = $this->in_blocks( $block['innerBlocks'], $copies, $revision );
			$blocks[ $at ]        = $block;
		}
		return $blocks;
	}

	/**
	 * @param array<string, mixed> $block an image.
	 * @return array<string, mixed>
	 */
	private function image_block( array $block, LocalCopies $copies, Revision $revision ): array {
		$found = preg_match( '/<img\b[^>]*>/', $block['innerHTML'], $image ) ? $this->find( $image[0], $copies ) : null;
		if ( ! $found ) {
			return $block;
		}
		$revision->note( $found['what'], $found['from'], (string) $found['placement']->reference(), $found['distance'] );
		$block['attrs'] = array_diff_key( $block['attrs'], array_flip( array( 'id', 'sizeSlug', 'width', 'height', 'linkDestination', 'scale', 'aspectRatio' ) ) );

		$block['attrs']['vitrineRef']    = (string) $found['placement']->reference();
		$block['attrs']['vitrinePreset'] = $found['placement']->preset();

		$html = $this->without_own_link( $block['innerHTML'], $copies );
		$html = str_replace( $image[0], '<img alt="' . esc_attr( $found['alt'] ) . '"/>', $html );
		$html = preg_replace_callback(
			'/(<figure\b[^>]*class=")([^"]*)/',
			static function ( array $figure ): string {
				return $figure[1] . trim( preg_replace( '/\s*\b(size-\S+|is-resized)/', '', $figure[2] ) );
			},
			$html,
			1
		);

		$block['innerHTML']    = (string) $html;
		$block['innerContent'] = array( (string) $html );
		return $block;
	}

	/** Pictures of a text without blocks become shortcodes, with their captions. */
	private function classic( string $html, LocalCopies $copies, Revision $revision ): string {
		if ( false === strpos( $html, '<img' ) ) {
			return $html;
		}
		$link = '(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?';
		return (string) preg_replace_callback(
			'#\[caption\b(?<caption>[^\]]*)\]\s*(?<captioned>' . $link . ')(?<words>.*?)\[/caption\]|(?<alone>' . $link . ')#s',
			function ( array $match ) use ( $copies, $revision ): string {
				$markup = '' !== ( $match['captioned'] ?? '' ) ? $match['captioned'] : $match['alone'];
				preg_match( '/<img\b[^>]*>/', $markup, $image );
				$found = $this->find( $image[0], $copies );
				if ( ! $found ) {
					return $match[0];
				}
				$revision->note( $found['what'], $found['from'], (string) $found['placement']->reference(), $found['distance'] );
				$align = preg_match( '/\balign(left|center|right)\b/', $match['caption'] . $image[0], $side ) ? ' align="' . $side[1] . '"' : '';
				$alt   = str_replace( array( '"', '[', ']', '<', '>' ), array( '&quot;', '&#91;', '&#93;', '&lt;', '&gt;' ), $found['alt'] );
				$alt   = '' === $alt ? '' : ' alt="' . $alt . '"';
				$words = trim( $match['words'] ?? '' );
				return sprintf( '[dam ref="%s" preset="%s"%s%s]', $found['placement']->reference(), $found['placement']->preset(), $alt, $align ) . ( '' === $words ? '' : $words . '[/dam]' );
			},
			$html
		);
	}

	private function by_hand( string $html, LocalCopies $copies, Revision $revision ): void {
		preg_match_all( '/<img\b[^>]*>/', $html, $images );
		foreach ( $images[0] as $image ) {
			$found = $this->find( $image, $copies );
			if ( $found ) {
				$revision->note( 'by-hand', $found['from'], (string) $found['placement']->reference(), $found['distance'] );
			}
		}
	}

	/** A link from a picture to its own file would go on showing the copy. */
	private function without_own_link( string $html, LocalCopies $copies ): string {
		return (string) preg_replace_callback(
			'#<a\b[^>]*\bhref="([^"]*)"[^>]*>(\s*<img\b[^>]*>\s*)</a>#',
			function ( array $link ) use ( $copies ): string {
				$own = $copies->at( html_entity_decode( $link[1] ) ) || $this->addresses->read( $link[1], PageLocale::current() );
				return $own ? $link[2] : $link[0];
			},
			$html
		);
	}

	/** @return array{what: string, from: string, alt: string, distance: int, placement: Placement}|null */
	private function find( string $image, LocalCopies $copies ): ?array {
		$src   = preg_match( '/\bsrc=["\']([^"\']*)["\']/', $image, $found ) ? html_entity_decode( $found[1], ENT_QUOTES, 'UTF-8' ) : '';
		$alt   = preg_match( '/\balt=(?:"([^"]*)"|\'([^\']*)\')/', $image, $found ) ? html_entity_decode( end( $found ), ENT_QUOTES, 'UTF-8' ) : '';
		$shown = '' === $src ? null : $this->addresses->read( $src, PageLocale::current() );
		if ( $shown ) {
			return array( 'what' => 'address', 'from' => $src, 'alt' => $alt, 'distance' => 0, 'placement' => $shown );
		}
		$id        = $copies->at( $src );
		$reference = $copies->reference( $id );
		if ( ! $reference ) {
			return null;
		}
		$placement = new Placement( $reference, $this->settings->preset(), PageLocale::current() );
		return array( 'what' => 'copy', 'from' => $src, 'alt' => $alt, 'distance' => $copies->distance( $id ), 'placement' => $placement );
	}
}
