<?php

namespace Vitrine\Rendering;

defined( 'ABSPATH' ) || exit;

/** The language of the page that is being made, as a BCP 47 tag. */
final class PageLocale {

	/** The page's language; plugins for several languages set it through WordPress's own `locale` filter. */
	public static function current(): string {
		$tag = (string) apply_filters( 'vitrine_locale', self::tag( get_locale() ) );
		return preg_match( '/\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}\z/', $tag ) ? $tag : 'en-US';
	}

	/**
	 * WordPress's name of a language as a tag: `de_DE_formal` is `de-DE`, for the address is no other language.
	 *
	 * @param string $locale such as `pt_BR`.
	 */
	public static function tag( string $locale ): string {
		$parts = array_diff( explode( '_', $locale ), array( 'formal', 'informal' ) );
		return implode( '-', $parts );
	}
}
