<?php
/** What PHP has to say against the plugin ends the request; the DAM's answers come from the test. */

set_error_handler(
	static function ( int $level, string $words, string $file, int $line ): bool {
		if ( false !== strpos( $file, '/plugins/vitrine/' ) && error_reporting() & $level ) {
			throw new ErrorException( $words, 0, $level, $file, $line );
		}
		return true;
	}
);
add_filter(
	'pre_http_request',
	static function ( $nothing, array $call, string $url ) {
		if ( 'media.example.com' === wp_parse_url( $url, PHP_URL_HOST ) ) {
			$path  = wp_parse_url( $url, PHP_URL_PATH );
			$known = array_filter(
				json_decode( file_get_contents( '/answers.json' ), true ),
				static function ( string $asked ) use ( $path ): bool {
					return fnmatch( $asked, $path );
				},
				ARRAY_FILTER_USE_KEY
			);
		}
		if ( empty( $known ) ) {
			return new WP_Error( 'http_request_failed', 'Nobody answers at ' . $url );
		}
		return array(
			'headers'  => array( 'content-type' => 'application/json' ),
			'body'     => wp_json_encode( reset( $known ) ),
			'response' => array( 'code' => 200, 'message' => 'OK' ),
			'cookies'  => array(),
			'filename' => null,
		);
	},
	10,
	3
);
