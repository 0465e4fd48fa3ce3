/**
 * Opens Vitrine's picker for any editor of WordPress, and asks WordPress for what the editors show.
 *
 * `vitrineSetup` is printed by WordPress. The picker runs in a sandboxed frame of its own origin; the token for it is
 * signed by WordPress for each opening.
 */
( function ( setup, apiFetch ) {
	'use strict';

	const words = setup.words;
	let element = null;
	let presets = null;

	/** The picker's element, loaded from the server at the first opening. */
	async function load() {
		if ( ! setup.ready ) {
			throw new Error( words.unconfigured );
		}
		if ( ! element ) {
			try {
				await import( setup.module );
			} catch ( failure ) {
				throw new Error( words.failed + ' ' + words.away + ' (' + setup.server + ')' );
			}
			element = document.createElement( 'dam-picker' );
			element.setAttribute( 'src', setup.picker );
			element.setAttribute( 'site', setup.site );
			element.setAttribute( 'lang', setup.lang );
			element.setAttribute( 'theme', 'light' );
			element.tokenProvider = async () =>
				( await apiFetch( { path: '/vitrine/v1/picker-token', method: 'POST' } ) ).token;
			document.body.append( element );
		}
		return element;
	}

	/**
	 * Lets an editor choose.
	 *
	 * @param {{kinds?: string, preset?: string, value?: string}} wish
	 * @return {Promise<{reference: string, facts?: object, preset: string}|null>} null if nothing was chosen
	 */
	async function pick( wish = {} ) {
		const picker = await load();
		const preset = wish.preset || setup.preset;
		picker.setAttribute( 'locale', setup.locale );
		picker.setAttribute( 'kinds', wish.kinds || '' );
		picker.setAttribute( 'presets', preset );
		picker.setAttribute( 'value', wish.value || '' );
		const chosen = await new Promise( ( resolve ) => {
			const end = new AbortController();
			const finish = ( value ) => {
				end.abort();
				resolve( value );
			};
			picker.addEventListener( 'dam-select', ( event ) => finish( event.detail.selections[ 0 ] ), end );
			picker.addEventListener( 'dam-cancel', () => finish( null ), end );
			picker.open();
		} );
		return chosen && { ...chosen, preset: await presetFor( chosen.facts && chosen.facts.kind, preset ) };
	}

	/** A preset that fits a kind: the wished one for pictures, else the first of that kind. */
	async function presetFor( kind, wished ) {
		if ( ! kind || kind === 'image' ) {
			return wished;
		}
		const fitting = ( await listPresets() ).find( ( preset ) => preset.kind === kind );
		return fitting ? fitting.name : wished;
	}

	/** Presets that this site may use: `{name, kind, shape}` each. */
	function listPresets() {
		presets = presets || apiFetch( { path: '/vitrine/v1/presets' } ).catch( () => [ { name: setup.preset, kind: 'image' } ] );
		return presets;
	}

	/** What is to be shown of an asset now; `state` is shown, withheld, broken, away, unconfigured or forbidden. */
	function facts( reference, preset ) {
		const query = new URLSearchParams( { reference, preset: preset || setup.preset, locale: setup.locale } );
		return apiFetch( { path: '/vitrine/v1/facts?' + query } ).catch( ( failure ) => ( {
			state: { rest_forbidden: 'forbidden', rest_invalid_param: 'broken' }[ failure && failure.code ] || 'away',
		} ) );
	}

	/** Whether there is a picture to be seen. */
	function isVisible( found ) {
		return Boolean( found.src ) && found.picture !== false && found.state !== 'away';
	}

	/** What a badge says of facts: its tone and words, null where all is well. */
	function badge( found ) {
		const day = found.until ? new Date( found.until * 1000 ) : null;
		switch ( found.state ) {
			case 'withheld':
				return { tone: 'bad', text: words.withheld + ': ' + ( words[ found.reason ] || found.reason ) };
			case 'broken':
				return { tone: 'bad', text: words.broken };
			case 'away':
				return { tone: 'warn', text: words.away };
			case 'shown':
				return day && day - Date.now() < 30 * 86400000
					? { tone: 'warn', text: words.expires.replace( '%s', day.toLocaleDateString( setup.lang, { dateStyle: 'medium' } ) ) }
					: null;
			default:
				return null;
		}
	}

	/** The shortcode of a reference. Neither part can hold a quotation mark: the server gave them. */
	function shortcode( reference, preset ) {
		return '[dam ref="' + reference + '" preset="' + preset + '"]';
	}

	window.vitrine = { setup, words, pick, facts, isVisible, badge, shortcode, presets: listPresets };
} )( window.vitrineSetup, window.wp.apiFetch );
