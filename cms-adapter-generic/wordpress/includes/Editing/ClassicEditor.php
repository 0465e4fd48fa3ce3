<?php

namespace Vitrine\Editing;

use Vitrine\Reference\Featured;

defined( 'ABSPATH' ) || exit;

/** The classic editor: a button that inserts the shortcode, and a featured image from the DAM in its box. */
final class ClassicEditor {

	private const FIELD = 'vitrine_featured';

	public function register(): void {
		add_action( 'media_buttons', array( $this, 'button' ), 20 );
		add_filter( 'admin_post_thumbnail_html', array( $this, 'featured_box' ), 10, 2 );
		add_action( 'save_post', array( $this, 'save' ) );
	}

	/** @param string $editor id of the text area. */
	public function button( $editor ): void {
		if ( ! current_user_can( 'edit_posts' ) ) {
			return;
		}
		wp_enqueue_script( 'vitrine-classic' );
		wp_enqueue_style( 'vitrine-editor' );
		printf(
			'<button type="button" class="button vitrine-insert" data-editor="%s"><span class="dashicons dashicons-format-gallery" aria-hidden="true"></span> %s</button>',
			esc_attr( $editor ),
			esc_html__( 'DAM asset', 'vitrine' )
		);
	}

	/**
	 * @param string $html of WordPress's own box.
	 * @param int    $post whose featured image it is.
	 */
	public function featured_box( $html, $post ): string {
		wp_enqueue_script( 'vitrine-classic' );
		wp_enqueue_style( 'vitrine-editor' );
		$reference = (string) Featured::of( (int) $post );
		return $html . sprintf(
			'<div class="vitrine-featured" data-reference="%1$s">%2$s<input type="hidden" name="%3$s" value="%1$s">'
				. '<div class="vitrine-featured-preview" aria-live="polite"></div>'
				. '<p><button type="button" class="button-link vitrine-choose">%4$s</button> <button type="button" class="button-link vitrine-remove"%5$s>%6$s</button></p></div>',
			esc_attr( $reference ),
			wp_nonce_field( self::FIELD, self::FIELD . '_nonce', false, false ),
			esc_attr( self::FIELD ),
			esc_html__( 'Featured image from the DAM', 'vitrine' ),
			'' === $reference ? ' hidden' : '',
			esc_html__( 'Remove', 'vitrine' )
		);
	}

	/** @param int $post that is being saved. */
	public function save( $post ): void {
		$nonce = isset( $_POST[ self::FIELD . '_nonce' ] ) ? sanitize_text_field( wp_unslash( $_POST[ self::FIELD . '_nonce' ] ) ) : '';
		if ( ! isset( $_POST[ self::FIELD ] ) || ! wp_verify_nonce( $nonce, self::FIELD ) || ! current_user_can( 'edit_post', $post ) || wp_is_post_revision( $post ) || wp_is_post_autosave( $post ) ) {
			return;
		}
		Featured::put( (int) $post, sanitize_text_field( wp_unslash( $_POST[ self::FIELD ] ) ) );
	}
}
