<?php

namespace Vitrine\Reference;

use Vitrine\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/** A post's featured image as a reference: one line of post meta, and no attachment. */
final class Featured {

	public const META = '_vitrine_featured';

	/** The post's reference, null if it has none. */
	public static function of( int $post ): ?Reference {
		return Reference::parse( get_post_meta( $post, self::META, true ) );
	}

	/**
	 * Gives a post a featured image, or none. One from the media library makes way: a post shows one of them.
	 *
	 * @param string $text a reference, or empty.
	 * @return bool false if the text is neither.
	 */
	public static function put( int $post, string $text ): bool {
		if ( '' === $text ) {
			delete_post_meta( $post, self::META );
			return true;
		}
		$reference = Reference::parse( $text );
		if ( ! $reference ) {
			return false;
		}
		update_post_meta( $post, self::META, (string) $reference );
		delete_post_meta( $post, '_thumbnail_id' );
		return true;
	}

	/** The preset of featured images, which a theme may change. */
	public static function preset( Settings $settings ): string {
		return Placement::preset_or( apply_filters( 'vitrine_featured_preset', $settings->preset() ), $settings->preset() );
	}
}
