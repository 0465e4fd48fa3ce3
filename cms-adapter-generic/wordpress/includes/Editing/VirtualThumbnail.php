<?php

namespace Vitrine\Editing;

use Vitrine\Reference\Featured;
use Vitrine\Reference\Placement;
use Vitrine\Rendering\DeliveryUrl;
use Vitrine\Rendering\PageLocale;
use Vitrine\Rendering\Resolver;
use Vitrine\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Themes and plugins for search engines ask for the id of a featured image and then for its address. On pages for
 * visitors, a post with a reference answers with an id far beyond those of attachments, from which the address is found.
 */
final class VirtualThumbnail {

	/** Beyond every id of a post, and still a whole number in JavaScript: 2 to the power of 52. */
	private const FIRST = 4503599627370496;

	private Settings $settings;
	private Resolver $resolver;
	private DeliveryUrl $addresses;

	public function __construct( Settings $settings, Resolver $resolver, DeliveryUrl $addresses ) {
		$this->settings  = $settings;
		$this->resolver  = $resolver;
		$this->addresses = $addresses;
	}

	public function register(): void {
		add_filter( 'post_thumbnail_id', array( $this, 'id' ), 10, 2 );
		add_filter( 'image_downsize', array( $this, 'address' ), 10, 2 );
	}

	/**
	 * @param int|false         $id   of an attachment.
	 * @param int|\WP_Post|null $post whose featured image.
	 */
	public function id( $id, $post ) {
		$post = get_post( $post );
		if ( PHP_INT_SIZE < 8 || is_admin() || wp_is_json_request() || ( defined( 'REST_REQUEST' ) && REST_REQUEST ) ) {
			return $id;
		}
		return $post && $this->settings->can_show() && Featured::of( $post->ID ) ? self::FIRST + $post->ID : $id;
	}

	/**
	 * @param array|false $image what another plugin said.
	 * @param int         $id    of an attachment, or one of ours.
	 * @return array|false address, width, height, and that it is of the wanted size.
	 */
	public function address( $image, $id ) {
		$reference = (int) $id > self::FIRST ? Featured::of( (int) $id - self::FIRST ) : null;
		if ( ! $reference ) {
			return $image;
		}
		$placement = new Placement( $reference, Featured::preset( $this->settings ), PageLocale::current() );
		$facts     = $this->resolver->facts( $placement );
		$src       = $facts ? $facts->get( 'src' ) : '';
		return array( '' === $src ? $this->addresses->of( $placement ) : $src, $facts ? $facts->width() : 0, $facts ? $facts->height() : 0, true );
	}
}
