<?php

namespace Vitrine\Reference;

defined( 'ABSPATH' ) || exit;

/** One asset in one place of a page: which, by which preset, in which language. */
final class Placement {

	/** Name of a preset, a site, or a field. */
	public const NAME = '[a-z][a-z0-9-]{0,39}';

	private Reference $reference;
	private string $preset;
	private string $locale;

	/**
	 * @param Reference $reference the asset.
	 * @param string    $preset    name of the rule for this place.
	 * @param string    $locale    language tag of the page, such as `de-DE`.
	 */
	public function __construct( Reference $reference, string $preset, string $locale ) {
		$this->reference = $reference;
		$this->preset    = $preset;
		$this->locale    = $locale;
	}

	public function reference(): Reference {
		return $this->reference;
	}

	public function preset(): string {
		return $this->preset;
	}

	public function locale(): string {
		return $this->locale;
	}

	/** Equal for equal placements. */
	public function id(): string {
		return $this->reference . '|' . $this->preset . '|' . $this->locale;
	}

	/**
	 * A preset's name as a block, a shortcode or a form brings it.
	 *
	 * @param mixed  $name    what was written.
	 * @param string $default preset if nothing usable was.
	 */
	public static function preset_or( $name, string $default ): string {
		return is_string( $name ) && preg_match( '/\A' . self::NAME . '\z/', $name ) ? $name : $default;
	}
}
