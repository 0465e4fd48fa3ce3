<?php

namespace Vitrine\Usage;

use Vitrine\Api\Client;
use Vitrine\Reference\ReferenceFinder;
use Vitrine\Rendering\PageLocale;
use Vitrine\Settings\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Tells Vitrine which pages use which assets, whenever a post is saved or goes, or a pattern that it shows. What
 * could not be told, for the server was away or the key was wrong, waits and is told later: nothing is lost and no editor
 * waits for it.
 */
final class UsageReports {

	/** Marks posts whose references the server knows, so that their end is told, too. */
	private const TOLD = '_vitrine_told';

	private const CRON = 'vitrine_report_usages';

	/** Answers to a wrong key or clock, which say nothing of the page that was told. */
	private const NOT_OF_THE_PAGE = array( 401, 403, 408 );

	/** So many are told in one go. */
	private const BATCH = 20;

	/** The server takes so many references of one page. */
	private const MOST = 1000;

	private Settings $settings;
	private Client $client;
	private ReferenceFinder $finder;
	private WaitingPosts $waiting;
	private PatternUses $patterns;
	private bool $noted = false;

	public function __construct( Settings $settings, Client $client, ReferenceFinder $finder ) {
		$this->settings = $settings;
		$this->client   = $client;
		$this->finder   = $finder;
		$this->waiting  = new WaitingPosts();
		$this->patterns = new PatternUses();
	}

	public function register(): void {
		add_action( 'wp_after_insert_post', array( $this, 'note' ), 20 );
		add_action( 'before_delete_post', array( $this, 'note_gone' ) );
		add_action( 'shutdown', array( $this, 'tell_after_answer' ) );
		add_action( self::CRON, array( $this, 'tell' ) );
	}

	/** @param int $id of a post that was saved. */
	public function note( $id ): void {
		$post = get_post( $id );
		if ( ! $post || wp_is_post_revision( $post ) || wp_is_post_autosave( $post ) || 'auto-draft' === $post->post_status || 'attachment' === $post->post_type ) {
			return;
		}
		$this->note_if_concerned( $post );
		$this->note_posts_with( $post );
	}

	/** @param int $id of a post that is being deleted. */
	public function note_gone( $id ): void {
		if ( get_post_meta( (int) $id, self::TOLD, true ) ) {
			$this->wait( (int) $id );
		}
		$this->note_posts_with( get_post( $id ) );
	}

	/** @param \WP_Post|null $pattern whose references are those of the posts that show it. */
	private function note_posts_with( ?\WP_Post $pattern ): void {
		if ( $pattern && 'wp_block' === $pattern->post_type ) {
			foreach ( array_filter( array_map( 'get_post', $this->patterns->of( $pattern->ID ) ) ) as $post ) {
				$this->note_if_concerned( $post );
			}
		}
	}

	private function note_if_concerned( \WP_Post $post ): void {
		if ( get_post_meta( $post->ID, self::TOLD, true ) || $this->finder->in_post( $post, PageLocale::current() ) ) {
			$this->wait( $post->ID );
		}
	}

	private function wait( int $id ): void {
		$this->waiting->add( $id );
		// Told when the answer has gone out; if that fails, cron tells it.
		$this->noted = true;
		$this->schedule();
	}

	private function schedule(): void {
		if ( ! wp_next_scheduled( self::CRON ) ) {
			wp_schedule_single_event( time() + 300, self::CRON );
		}
	}

	/** After the request that saved something. */
	public function tell_after_answer(): void {
		if ( ! $this->noted ) {
			return;
		}
		if ( function_exists( 'fastcgi_finish_request' ) ) {
			fastcgi_finish_request();
		}
		$this->tell();
	}

	/** Tells what waits; what fails goes on waiting. */
	public function tell(): void {
		if ( ! $this->settings->can_show() ) {
			return;
		}
		foreach ( $this->waiting->first( self::BATCH ) as $id => $mark ) {
			$answer = $this->client->report( self::page( $id ), $this->usage( $id ) );
			if ( ! $answer->is_away() && ! $answer->ok() && 404 !== $answer->status() ) {
				// phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log -- the operator's place to look.
				error_log( sprintf( 'Vitrine did not take the usages of post %d: %s', $id, $answer->trouble() ) );
			}
			if ( $answer->is_away() || in_array( $answer->status(), self::NOT_OF_THE_PAGE, true ) ) {
				break;
			}
			// What is refused for its own sake would be refused again.
			$this->waiting->done( $id, $mark );
		}
		if ( $this->waiting->first( 1 ) ) {
			$this->schedule();
		}
	}

	/** @return array<string, mixed>|null what a post holds, null if it is gone. */
	private function usage( int $id ): ?array {
		$post  = get_post( $id );
		$found = $post && 'trash' !== $post->post_status ? $this->finder->in_post( $post, PageLocale::current() ) : array();
		if ( ! $found ) {
			delete_post_meta( $id, self::TOLD );
			return null;
		}
		update_post_meta( $id, self::TOLD, '1' );
		$references = array();
		foreach ( array_slice( $found, 0, self::MOST ) as $one ) {
			$references[] = array(
				'reference' => (string) $one['placement']->reference(),
				'preset'    => $one['placement']->preset(),
				'field'     => $one['field'],
			);
		}
		return array(
			'url'        => (string) get_permalink( $post ),
			'title'      => wp_strip_all_tags( get_the_title( $post ) ),
			'locale'     => PageLocale::current(),
			'references' => $references,
		);
	}

	/** Id of a page for the server: unique among the sites of a network. */
	private static function page( int $id ): string {
		return ( is_multisite() ? 'blog-' . get_current_blog_id() . '-' : '' ) . 'post-' . $id;
	}
}
