/** Parts that the blocks share: how an asset looks in the editor in each of its states, and the choice of a preset. */
( function ( wp, vitrine ) {
	'use strict';

	const { element, components } = wp;
	const { createElement: el, useEffect, useState } = element;
	const { Button, Notice, Placeholder, SelectControl, Spinner } = components;
	const { words, setup } = vitrine;

	/** Facts of a reference in a preset; null while they are on their way. */
	function useFacts( reference, preset ) {
		const [ found, setFound ] = useState( null );
		useEffect( () => {
			let current = true;
			setFound( null );
			if ( reference ) {
				vitrine.facts( reference, preset ).then( ( answer ) => current && setFound( answer ) );
			}
			return () => {
				current = false;
			};
		}, [ reference, preset ] );
		return found;
	}

	function help( found ) {
		return {
			withheld: words.withheldHelp,
			broken: found.problem,
			away: words.awayHelp,
			unconfigured: words.unconfigured,
			forbidden: words.forbidden,
		}[ found.state ];
	}

	/** The asset as the page will show it, with what an editor should know. */
	function Preview( { facts, alt } ) {
		if ( ! facts ) {
			return el( 'div', { className: 'vitrine-preview', 'data-state': 'loading', role: 'status' }, el( Spinner ), words.loading );
		}
		const badge = vitrine.badge( facts );
		const picture = vitrine.isVisible( facts );
		return el(
			'div',
			{ className: picture ? 'vitrine-preview has-picture' : 'vitrine-preview', 'data-state': facts.state },
			picture && el( 'img', { src: facts.src, alt: alt || facts.alt || '' } ),
			! picture && facts.title && el( 'p', { className: 'vitrine-file' }, facts.title ),
			badge && el( 'span', { className: 'vitrine-badge', 'data-tone': badge.tone }, badge.text ),
			help( facts ) && el( 'p', { className: 'vitrine-help' }, help( facts ) )
		);
	}

	/** What stands in a block with no asset yet; says so if none can be chosen. */
	function Empty( { icon, label, onPick, trouble, busy } ) {
		return el(
			Placeholder,
			{ icon, label, instructions: setup.ready ? words.empty : words.unconfigured, className: 'vitrine-empty' },
			trouble && el( Notice, { status: 'error', isDismissible: false }, trouble ),
			setup.ready && el( Button, { variant: 'primary', onClick: onPick, isBusy: busy, className: 'vitrine-choose' }, words.choose ),
			! setup.ready && setup.settings && el( Button, { variant: 'primary', href: setup.settings }, words.setUp )
		);
	}

	/** Opens the picker from a block: `[open, trouble, busy]`. */
	function usePicker( wish, onPicked ) {
		const [ trouble, setTrouble ] = useState( '' );
		const [ busy, setBusy ] = useState( false );
		const open = async () => {
			setTrouble( '' );
			setBusy( true );
			try {
				const chosen = await vitrine.pick( wish );
				if ( chosen ) {
					onPicked( chosen );
				}
			} catch ( failure ) {
				setTrouble( failure.message );
			}
			setBusy( false );
		};
		return [ open, trouble, busy ];
	}

	function PresetChoice( { value, onChange } ) {
		const [ presets, setPresets ] = useState( [] );
		useEffect( () => {
			vitrine.presets().then( setPresets );
		}, [] );
		const names = new Map( presets.map( ( { name, shape } ) => [ name, shape ? name + ' (' + shape + ')' : name ] ) );
		const current = value || setup.preset;
		if ( ! names.has( current ) ) {
			names.set( current, current );
		}
		const options = [ ...names ].map( ( [ name, label ] ) => ( { value: name, label } ) );
		return el( SelectControl, { label: words.preset, help: words.presetHelp, value: current, options, onChange } );
	}

	Object.assign( vitrine, { useFacts, usePicker, Preview, Empty, PresetChoice } );
} )( window.wp, window.vitrine );
