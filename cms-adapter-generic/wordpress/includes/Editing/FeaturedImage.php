<?php

namespace Vitrine\Editing;

use Vitrine\Reference\Featured;
use Vitrine\Reference\Placement;
use Vitrine\Rendering\Markup;
use Vitrine\Rendering\PageLocale;
use Vitrine\Rendering\Place;
use Vitrine\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/** Shows a reference where themes show a featured image. Where they ask for its id, they get one of no attachment. */
final class FeaturedImage {

	private Settings $settings;
	private Markup $markup;

	public function __construct( Settings $settings, Markup $markup ) {
		$this->settings = $settings;
		$this->markup   = $markup;
	}

	public function register(): void {
		add_filter( 'has_post_thumbnail', array( $this, 'has' ), 10, 2 );
		add_filter( 'post_thumbnail_html', array( $this, 'html' ), 10, 5 );
		add_action( 'added_post_meta', array( $this, 'give_way' ), 10, 4 );
		add_action( 'updated_post_meta', array( $this, 'give_way' ), 10, 4 );
	}

	/**
	 * Whoever chooses a featured image of the media library means that one.
	 *
	 * @param int    $meta  id of the line.
	 * @param int    $post  whose it is.
	 * @param string $name  of the line.
	 * @param mixed  $value an attachment.
	 */
	public function give_way( $meta, $post, $name, $value ): void {
		if ( '_thumbnail_id' === $name && (int) $value > 0 ) {
			delete_post_meta( (int) $post, Featured::META );
		}
	}

	/**
	 * @param bool              $has  whether there is an attachment.
	 * @param int|\WP_Post|null $post whose.
	 */
	public function has( $has, $post ): bool {
		$post = get_post( $post );
		return $has || ( $post && $this->settings->can_show() && Featured::of( $post->ID ) );
	}

	/**
	 * @param string       $html       of an attachment.
	 * @param int          $post       whose featured image it is.
	 * @param int|false    $attachment its id.
	 * @param string|int[] $size       as WordPress knows sizes.
	 * @param string|array $attributes that the theme asks for.
	 */
	public function html( $html, $post, $attachment, $size, $attributes ): string {
		$reference = Featured::of( (int) $post );
		if ( ! $reference || ! $this->settings->can_show() ) {
			return (string) $html;
		}
		$said        = wp_parse_args( $attributes );
		$place       = new Place();
		$place->alt  = isset( $said['alt'] ) && is_string( $said['alt'] ) ? $said['alt'] : '';
		$place->first = is_singular() && get_queried_object_id() === (int) $post;
		$place->sizes = Place::sizes( 'wide' );
		$picture     = $this->markup->asset( new Placement( $reference, Featured::preset( $this->settings ), PageLocale::current() ), $place );
		$classes     = 'wp-post-image' . ( isset( $said['class'] ) && is_string( $said['class'] ) ? ' ' . $said['class'] : '' );
		$style       = isset( $said['style'] ) && is_string( $said['style'] ) ? ' style="' . esc_attr( safecss_filter_attr( $said['style'] ) ) . '"' : '';
		return (string) preg_replace( '/<img /', '<img class="' . esc_attr( $classes ) . '"' . $style . ' ', $picture, 1 );
	}
}
