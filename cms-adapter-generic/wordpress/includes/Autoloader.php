<?php

namespace Vitrine;

defined( 'ABSPATH' ) || exit;

/** Finds classes where PSR-4 says they lie: `Vitrine\Rendering\Picture` in `Rendering/Picture.php`. */
final class Autoloader {

	/**
	 * Lets PHP find this plugin's classes.
	 *
	 * @param string $folder where the namespace `Vitrine` begins.
	 */
	public static function register( string $folder ): void {
		spl_autoload_register(
			static function ( string $name ) use ( $folder ): void {
				if ( 0 !== strpos( $name, __NAMESPACE__ . '\\' ) ) {
					return;
				}
				$file = $folder . '/' . str_replace( '\\', '/', substr( $name, strlen( __NAMESPACE__ ) + 1 ) ) . '.php';
				if ( is_file( $file ) ) {
					require_once $file;
				}
			}
		);
	}
}
