<?php

namespace Vitrine\Settings;

defined( 'ABSPATH' ) || exit;

/** One thing that a test of the connection found out. */
final class Finding {

	public bool $good;
	public string $text;

	public function __construct( bool $good, string $text ) {
		$this->good = $good;
		$this->text = $text;
	}
}
