<?php

namespace Vitrine\Editing;

use Vitrine\Rendering\PageLocale;
use Vitrine\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/** The scripts and styles of the editors, and what they need to know. */
final class EditorAssets {

	/** In the order in which they build on each other. */
	private const BLOCK_SCRIPTS = array( 'preview', 'asset-block', 'image-block', 'featured-image' );

	private Settings $settings;

	public function __construct( Settings $settings ) {
		$this->settings = $settings;
	}

	public function register(): void {
		add_action( 'init', array( $this, 'define' ), 5 );
		add_action( 'enqueue_block_editor_assets', array( $this, 'for_blocks' ) );
		add_action( 'wp_enqueue_media', array( $this, 'for_media' ) );
	}

	public function define(): void {
		$this->script( 'vitrine-picker', 'picker', array( 'wp-api-fetch' ) );
		wp_localize_script( 'vitrine-picker', 'vitrineSetup', $this->setup() );
		$blocks = array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-compose', 'wp-data', 'wp-element', 'wp-hooks', 'vitrine-picker' );
		foreach ( self::BLOCK_SCRIPTS as $name ) {
			$this->script( 'vitrine-' . $name, $name, $blocks );
			$blocks[] = 'vitrine-' . $name;
		}
		wp_register_script( 'vitrine-editor', false, $blocks, VITRINE_VERSION, true );
		$this->script( 'vitrine-media-modal', 'media-modal', array( 'media-views', 'vitrine-picker' ) );
		$this->script( 'vitrine-classic', 'classic', array( 'jquery', 'vitrine-picker' ) );
		wp_register_style( 'vitrine', plugins_url( 'assets/css/vitrine.css', VITRINE_FILE ), array(), VITRINE_VERSION );
		wp_register_style( 'vitrine-editor', plugins_url( 'assets/css/editor.css', VITRINE_FILE ), array(), VITRINE_VERSION );
	}

	public function for_blocks(): void {
		wp_enqueue_script( 'vitrine-editor' );
		wp_enqueue_style( 'vitrine-editor' );
	}

	public function for_media(): void {
		if ( is_admin() && current_user_can( 'edit_posts' ) ) {
			wp_enqueue_script( 'vitrine-media-modal' );
			wp_enqueue_style( 'vitrine-editor' );
		}
	}

	/** @param string[] $needs handles of scripts. */
	private function script( string $handle, string $file, array $needs ): void {
		wp_register_script( $handle, plugins_url( 'assets/js/' . $file . '.js', VITRINE_FILE ), $needs, VITRINE_VERSION, true );
	}

	/** @return array<string, mixed> no secrets: it stands in the page. */
	private function setup(): array {
		$server = $this->settings->server();
		return array(
			'ready'    => $this->settings->can_pick(),
			'module'   => '' === $server ? '' : $server . '/embed/dam-picker.js',
			'picker'   => '' === $server ? '' : $server . '/picker/',
			'site'     => $this->settings->site(),
			'preset'   => $this->settings->preset(),
			'locale'   => PageLocale::current(),
			'lang'     => substr( get_user_locale(), 0, 2 ),
			'server'   => $server,
			'delivery' => $this->settings->delivery(),
			'settings' => current_user_can( 'manage_options' ) ? admin_url( 'options-general.php?page=vitrine' ) : '',
			'words'    => Words::all(),
		);
	}
}
