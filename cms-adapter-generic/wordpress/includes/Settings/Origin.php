<?php

namespace Vitrine\Settings;

defined( 'ABSPATH' ) || exit;

/** Where editors' browsers are: what must be registered for the site, and is compared exactly. */
final class Origin {

	/** The origin of the editors' pages. */
	public static function of_editors(): string {
		return self::of( admin_url() );
	}

	/** Scheme, host and port as browsers print them: the usual port is left out. */
	public static function of( string $url ): string {
		$parts  = (array) wp_parse_url( $url );
		$scheme = strtolower( $parts['scheme'] ?? '' );
		$port   = $parts['port'] ?? 0;
		$usual  = array(
			'http'  => 80,
			'https' => 443,
		);
		$shown  = $port && ( $usual[ $scheme ] ?? 0 ) !== $port ? ':' . $port : '';
		return $scheme . '://' . strtolower( $parts['host'] ?? '' ) . $shown;
	}
}
