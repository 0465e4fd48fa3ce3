<?php
// As plugins for several languages do: the address says the language. And as the plugin "Classic Editor" does: it
// says which editor opens.
add_filter(
	'locale',
	static function ( $locale ) {
		return isset( $_GET['lang'] ) && preg_match( '/\A[a-z]{2}_[A-Z]{2}\z/', $_GET['lang'] ) ? $_GET['lang'] : $locale;
	}
);
add_filter(
	'use_block_editor_for_post',
	static function ( $use ) {
		return $use && ! isset( $_GET['classic-editor'] );
	}
);
