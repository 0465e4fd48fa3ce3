<?php

namespace Vitrine\Editing;

defined( 'ABSPATH' ) || exit;

/** The words of the editors' scripts, so that translators find all words of the plugin in one place. */
final class Words {

	/** @return array<string, string> by name. */
	public static function all(): array {
		return array(
			'asset'        => __( 'DAM asset', 'vitrine' ),
			'describe'     => __( 'Shows an asset of the DAM by reference.', 'vitrine' ),
			'empty'        => __( 'Choose an asset of the DAM. It stays there: this page holds a reference.', 'vitrine' ),
			'choose'       => __( 'Choose from the DAM', 'vitrine' ),
			'replace'      => __( 'Replace from the DAM', 'vitrine' ),
			'remove'       => __( 'Remove', 'vitrine' ),
			'loading'      => __( 'Asking the DAM…', 'vitrine' ),
			'withheld'     => __( 'Withheld', 'vitrine' ),
			'withheldHelp' => __( 'Visitors see the fallback picture instead.', 'vitrine' ),
			'broken'       => __( 'Broken reference', 'vitrine' ),
			'away'         => __( 'The DAM does not answer', 'vitrine' ),
			'awayHelp'     => __( 'The reference is safe. Visitors see the asset as soon as the DAM answers again.', 'vitrine' ),
			'unconfigured' => __( 'Vitrine is not set up yet: an administrator finds it under Settings, Vitrine.', 'vitrine' ),
			'setUp'        => __( 'Set up Vitrine', 'vitrine' ),
			'forbidden'    => __( 'You may not choose assets here. Sign in again, or ask an administrator for the right to edit posts.', 'vitrine' ),
			'failed'       => __( 'The picker could not be opened:', 'vitrine' ),
			/* translators: %s: date. */
			'expires'      => __( 'Expires on %s', 'vitrine' ),
			'expired'      => __( 'its rights have ended', 'vitrine' ),
			'embargoed'    => __( 'it may not be shown yet', 'vitrine' ),
			'withdrawn'    => __( 'it was withdrawn', 'vitrine' ),
			'not-approved' => __( 'it is not approved', 'vitrine' ),
			'unknown'      => __( 'the DAM does not know it', 'vitrine' ),
			'not-for-this-market' => __( 'its rights do not cover this market', 'vitrine' ),
			'not-for-this-channel' => __( 'its rights do not cover this channel', 'vitrine' ),
			'preset'       => __( 'Preset', 'vitrine' ),
			'presetHelp'   => __( 'The rule by which shape, sizes and formats are made.', 'vitrine' ),
			'alt'          => __( 'Alternative text', 'vitrine' ),
			'altHelp'      => __( 'Empty: the asset’s own, in the language of the page.', 'vitrine' ),
			'decorative'   => __( 'Decorative: no alternative text', 'vitrine' ),
			'credit'       => __( 'Show the credit', 'vitrine' ),
			'caption'      => __( 'Add a caption', 'vitrine' ),
			'detach'       => __( 'Use an image of the media library instead', 'vitrine' ),
			'featured'     => __( 'Featured image from the DAM', 'vitrine' ),
			'tab'          => __( 'DAM', 'vitrine' ),
			'tabHelp'      => __( 'Choose an approved asset. Nothing is copied into the media library.', 'vitrine' ),
			'tabUnfit'     => __( 'This place cannot hold a reference. Use the block “DAM asset” or an image block instead.', 'vitrine' ),
		);
	}
}
