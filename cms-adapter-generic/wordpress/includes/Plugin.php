<?php

namespace Vitrine;

use Vitrine\Api\Client;
use Vitrine\Editing\AssetBlock;
use Vitrine\Editing\ClassicEditor;
use Vitrine\Editing\EditorAssets;
use Vitrine\Editing\FeaturedImage;
use Vitrine\Editing\ImageBlock;
use Vitrine\Editing\Routes;
use Vitrine\Editing\Shortcode;
use Vitrine\Editing\VirtualThumbnail;
use Vitrine\Embed\AssetEmbed;
use Vitrine\Reference\ReferenceFinder;
use Vitrine\Rendering\DeliveryUrl;
use Vitrine\Rendering\Markup;
use Vitrine\Rendering\PagePictures;
use Vitrine\Rendering\Resolver;
use Vitrine\Scan\Batches;
use Vitrine\Scan\Replacement;
use Vitrine\Scan\ScanCommand;
use Vitrine\Scan\ScanPage;
use Vitrine\Scan\Scanner;
use Vitrine\Scan\ScanRoute;
use Vitrine\Settings\ConnectionTest;
use Vitrine\Settings\Settings;
use Vitrine\Settings\SettingsPage;
use Vitrine\Usage\UsageReports;

defined( 'ABSPATH' ) || exit;

/** The plugin's wiring: the only place that knows all its parts. */
final class Plugin {

	/** Puts the parts together and lets each take its hooks. */
	public static function start(): void {
		$settings  = Settings::load();
		$client    = new Client( $settings );
		$resolver  = new Resolver( $settings, $client );
		$addresses = new DeliveryUrl( $settings );
		$markup    = new Markup( $resolver, $addresses );
		$finder    = new ReferenceFinder( $settings, $addresses );
		$replacing = new Replacement( $settings, $addresses );
		$scanner   = new Scanner( new Batches( $settings, $client, $addresses, $replacing ), $replacing );

		add_action(
			'init',
			static function (): void {
				load_plugin_textdomain( 'vitrine', false, dirname( plugin_basename( VITRINE_FILE ) ) . '/languages' );
			},
			1
		);
		( new PagePictures( $finder, $resolver ) )->register();
		( new EditorAssets( $settings ) )->register();
		( new Routes( $settings, $client, $resolver, $addresses ) )->register();
		( new AssetBlock( $settings, $markup ) )->register();
		( new ImageBlock( $settings, $markup ) )->register();
		( new FeaturedImage( $settings, $markup ) )->register();
		( new VirtualThumbnail( $settings, $resolver, $addresses ) )->register();
		( new Shortcode( $settings, $markup ) )->register();
		( new ClassicEditor() )->register();
		( new AssetEmbed( $settings, $addresses, $markup ) )->register();
		( new UsageReports( $settings, $client, $finder ) )->register();
		( new SettingsPage( $settings, new ConnectionTest( $settings, $client ) ) )->register();
		( new ScanRoute( $settings, $scanner ) )->register();
		( new ScanPage( $settings, $scanner ) )->register();
		if ( defined( 'WP_CLI' ) && WP_CLI ) {
			\WP_CLI::add_command( 'vitrine', new ScanCommand( $settings, $scanner ) );
		}
	}
}
