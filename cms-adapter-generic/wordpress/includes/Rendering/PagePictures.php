<?php

namespace Vitrine\Rendering;

use Vitrine\Reference\ReferenceFinder;

defined( 'ABSPATH' ) || exit;

/** Before a page is made, asks in one call for everything its posts show. */
final class PagePictures {

	private ReferenceFinder $finder;
	private Resolver $resolver;

	public function __construct( ReferenceFinder $finder, Resolver $resolver ) {
		$this->finder   = $finder;
		$this->resolver = $resolver;
	}

	public function register(): void {
		add_action( 'template_redirect', array( $this, 'prepare' ) );
	}

	public function prepare(): void {
		$placements = array();
		foreach ( $GLOBALS['wp_query']->posts ?? array() as $post ) {
			if ( $post instanceof \WP_Post ) {
				$placements = array_merge( $placements, array_column( $this->finder->in_post( $post, PageLocale::current() ), 'placement' ) );
			}
		}
		$this->resolver->prepare( $placements );
	}
}
