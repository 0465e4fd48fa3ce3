<?php

namespace Vitrine\Settings;

use Vitrine\Api\Answer;
use Vitrine\Api\Breaker;
use Vitrine\Api\Client;
use Vitrine\Api\Token;
use Vitrine\Reference\Reference;

defined( 'ABSPATH' ) || exit;

/** Tries out everything that the plugin needs, one step after the other, and says exactly what is wrong and how to mend it. */
final class ConnectionTest {

	/** How far two clocks may stand apart, in seconds; the server refuses more. */
	private const SKEW = 60;

	private Settings $settings;
	private Client $client;

	public function __construct( Settings $settings, Client $client ) {
		$this->settings = $settings;
		$this->client   = $client;
	}

	/** @return Finding[] in the order of the steps; the first trouble ends them. */
	public function run(): array {
		$missing = $this->missing();
		if ( $missing ) {
			return $missing;
		}
		$token  = new Token( $this->settings->site(), $this->settings->picker_key() );
		$answer = $this->client->try_out( '/sites/' . rawurlencode( $this->settings->site() ), $token->for_api( 'assets:read' ) );
		$basics = $this->basics( $answer );
		if ( $basics ) {
			return array( $basics );
		}
		Breaker::mend();
		$site = $answer->json();
		/* translators: 1: server address, 2: name of the site. */
		$found = array( new Finding( true, sprintf( __( '%1$s answers and knows the site “%2$s” and its picker key.', 'vitrine' ), $this->settings->server(), $this->settings->site() ) ) );
		$found[] = $this->origin( $site );
		$found[] = $this->preset( $site );
		$found[] = $this->delivery( $token );
		if ( '' !== $this->settings->api_key() ) {
			$found[] = $this->api_key();
		}
		return array_filter( $found );
	}

	/** @return Finding[] what has not been filled in. */
	private function missing(): array {
		$missing = array();
		if ( '' === $this->settings->server() ) {
			$missing[] = new Finding( false, __( 'The server’s address is missing. It begins with http:// or https:// and has no query.', 'vitrine' ) );
		}
		if ( '' === $this->settings->site() ) {
			$missing[] = new Finding( false, __( 'The site’s name is missing: the one under which this WordPress stands in vitrine.yaml, in lower-case letters, digits and hyphens.', 'vitrine' ) );
		}
		if ( '' === $this->settings->picker_key() ) {
			$missing[] = new Finding( false, __( 'The picker key is missing: the one that stands in vitrine.yaml under pickerKeys.', 'vitrine' ) );
		}
		return $missing;
	}

	/** Whether the server is there, is a Vitrine, shares our time, our key and our site; null if all of that is so. */
	private function basics( Answer $answer ): ?Finding {
		if ( 0 === $answer->status() ) {
			/* translators: 1: server address, 2: what the network says. */
			return new Finding( false, sprintf( __( '%1$s cannot be reached from this web server: %2$s', 'vitrine' ), $this->settings->server(), $answer->trouble() ) );
		}
		$server = (int) strtotime( $answer->header( 'date' ) );
		if ( $server > 0 && abs( $server - time() ) > self::SKEW ) {
			return new Finding(
				false,
				sprintf(
					/* translators: 1: time of this server, 2: time of Vitrine, 3: number of seconds. */
					__( 'The clocks disagree: it is %1$s here and %2$s at the server, %3$d seconds apart. Tokens are refused beyond 60 seconds; let both machines take their time from the network (NTP).', 'vitrine' ),
					gmdate( 'Y-m-d H:i:s' ) . ' UTC',
					gmdate( 'Y-m-d H:i:s', $server ) . ' UTC',
					abs( $server - time() )
				)
			);
		}
		if ( 401 === $answer->status() || 403 === $answer->status() ) {
			/* translators: 1: name of the site, 2: what the server says. */
			return new Finding( false, sprintf( __( 'The server does not accept the picker key for the site “%1$s”. It says: %2$s', 'vitrine' ), $this->settings->site(), $answer->trouble() ) );
		}
		if ( 404 === $answer->status() && false !== strpos( $answer->header( 'content-type' ), 'problem+json' ) ) {
			/* translators: 1: name of the site, 2: what the server says. */
			return new Finding( false, sprintf( __( 'The server knows no site “%1$s”. It says: %2$s', 'vitrine' ), $this->settings->site(), $answer->trouble() ) );
		}
		if ( ! $answer->ok() || ! isset( $answer->json()['name'] ) ) {
			/* translators: 1: server address, 2: what it answered. */
			return new Finding( false, sprintf( __( '%1$s answers, but not as Vitrine does (%2$s). Is it the address of another server, or one with a path that is missing here?', 'vitrine' ), $this->settings->server(), $answer->ok() ? $answer->header( 'content-type' ) : $answer->trouble() ) );
		}
		return null;
	}

	/** @param array<mixed> $site as the server describes it. */
	private function origin( array $site ): Finding {
		$origin  = Origin::of_editors();
		$origins = is_array( $site['origins'] ?? null ) ? $site['origins'] : array();
		if ( in_array( $origin, $origins, true ) ) {
			/* translators: %s: origin. */
			return new Finding( true, sprintf( __( 'Editors at %s may open the picker.', 'vitrine' ), $origin ) );
		}
		/* translators: 1: origin, 2: name of the site. */
		return new Finding( false, sprintf( __( 'Editors work at %1$s, which is not registered. Add exactly this origin to the site “%2$s” in Vitrine.', 'vitrine' ), $origin, $this->settings->site() ) );
	}

	/** @param array<mixed> $site as the server describes it. */
	private function preset( array $site ): Finding {
		$presets = array_filter( is_array( $site['presets'] ?? null ) ? $site['presets'] : array(), 'is_string' );
		if ( ! $presets || in_array( $this->settings->preset(), $presets, true ) ) {
			/* translators: %s: name of a preset. */
			return new Finding( true, sprintf( __( 'The default preset is “%s”.', 'vitrine' ), $this->settings->preset() ) );
		}
		/* translators: 1: name of a preset, 2: list of names. */
		return new Finding( false, sprintf( __( 'The site may not use the preset “%1$s”. Choose one of these: %2$s.', 'vitrine' ), $this->settings->preset(), implode( ', ', $presets ) ) );
	}

	/** Whether pictures load where the settings say; null where the site has no asset to look at. */
	private function delivery( Token $token ): ?Finding {
		$query     = http_build_query(
			array(
				'site'  => $this->settings->site(),
				'limit' => 1,
				'kind'  => 'image',
			)
		);
		$asset     = $this->client->try_out( '/assets?' . $query, $token->for_api( 'assets:read' ) )->json()['items'][0] ?? null;
		$reference = Reference::parse( is_array( $asset ) ? $asset['reference'] ?? '' : '' );
		if ( ! $reference ) {
			return null;
		}
		$question = array(
			'site'   => $this->settings->site(),
			'preset' => $this->settings->preset(),
			'items'  => array( array( 'reference' => (string) $reference ) ),
		);
		$src      = $this->client->resolve( $question, Client::WHILE_WORKING )->json()['items'][0]['src'] ?? '';
		$base     = is_string( $src ) ? strstr( $src, '/' . $reference->key() . '/', true ) : false;
		if ( false === $base || $base === $this->settings->delivery() ) {
			/* translators: %s: address. */
			return new Finding( true, sprintf( __( 'Pictures load at %s.', 'vitrine' ), $this->settings->delivery() ) );
		}
		/* translators: 1: address in the settings, 2: address that the server names. */
		return new Finding( false, sprintf( __( 'The delivery base is not %1$s: the server says %2$s. Write that into the field.', 'vitrine' ), $this->settings->delivery(), $base ) );
	}

	private function api_key(): Finding {
		$answer = $this->client->try_out( '/sites/' . rawurlencode( $this->settings->site() ), $this->settings->api_key() );
		return $answer->ok()
			? new Finding( true, __( 'The API key is accepted.', 'vitrine' ) )
			/* translators: %s: what the server says. */
			: new Finding( false, sprintf( __( 'The server does not accept the API key. It says: %s', 'vitrine' ), $answer->trouble() ) );
	}
}
