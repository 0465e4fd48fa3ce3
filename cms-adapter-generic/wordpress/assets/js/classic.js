/** The classic editor: the button above the text, the view of the shortcode in it, and the featured image's box. */
( function ( $, wp, vitrine ) {
	'use strict';

	const { mce } = wp;
	const { words } = vitrine;

	async function choose( wish, take ) {
		try {
			const chosen = await vitrine.pick( wish );
			if ( chosen ) {
				take( chosen );
			}
		} catch ( failure ) {
			// The classic editor has no place of its own for messages.
			window.alert( failure.message );
		}
	}

	$( document ).on( 'click', '.vitrine-insert', function () {
		const editor = this.dataset.editor;
		choose( {}, ( chosen ) => {
			window.wpActiveEditor = editor;
			window.send_to_editor( vitrine.shortcode( chosen.reference, chosen.preset ) );
		} );
	} );

	/** What an asset looks like in a box or in the text. */
	function preview( facts ) {
		const figure = document.createElement( 'div' );
		figure.className = vitrine.isVisible( facts ) ? 'vitrine-preview has-picture' : 'vitrine-preview';
		figure.dataset.state = facts.state;
		if ( vitrine.isVisible( facts ) ) {
			const image = figure.appendChild( document.createElement( 'img' ) );
			image.src = facts.src;
			image.alt = facts.alt || '';
			image.style.maxWidth = '100%';
		} else {
			figure.append( facts.title || words.asset );
		}
		const badge = vitrine.badge( facts );
		if ( badge ) {
			const mark = figure.appendChild( document.createElement( 'p' ) );
			mark.className = 'vitrine-badge';
			mark.dataset.tone = badge.tone;
			mark.textContent = badge.text;
		}
		return figure;
	}

	function setFeatured( box, reference ) {
		box.dataset.reference = reference;
		box.querySelector( 'input[name=vitrine_featured]' ).value = reference;
		box.querySelector( '.vitrine-remove' ).hidden = reference === '';
		showFeatured( box );
	}

	async function showFeatured( box ) {
		const { reference } = box.dataset;
		box.querySelector( '.vitrine-featured-preview' ).replaceChildren( ...( reference ? [ preview( await vitrine.facts( reference, '' ) ) ] : [] ) );
	}

	const featuredBox = () => document.querySelector( '#postimagediv .vitrine-featured' );
	vitrine.takeFeatured = ( chosen ) => setFeatured( featuredBox(), chosen.reference );
	$( document ).on( 'click', '.vitrine-featured .vitrine-choose', () =>
		choose( { kinds: 'image', value: featuredBox().dataset.reference }, vitrine.takeFeatured )
	);
	$( document ).on( 'click', '.vitrine-featured .vitrine-remove', () => setFeatured( featuredBox(), '' ) );
	$( () => featuredBox() && showFeatured( featuredBox() ) );

	/** A shortcode with another asset in it. All that its author wrote stays, but the words for a picture that is gone. */
	function withAsset( { tag, attrs, type, content }, { reference, preset } ) {
		const named = { ...attrs.named, ref: reference, preset };
		const key = ( text ) => String( text ).split( '@' )[ 0 ];
		if ( key( attrs.named.ref ) !== key( reference ) ) {
			delete named.alt;
		}
		for ( const name of Object.keys( named ) ) {
			named[ name ] = named[ name ].replaceAll( '"', '&quot;' ); // it is printed in double quotation marks
		}
		return new wp.shortcode( { tag, attrs: { named, numeric: attrs.numeric }, type, content } ).string();
	}

	if ( mce && mce.views ) {
		mce.views.register( 'dam', {
			initialize() {
				const { ref, preset } = this.shortcode.attrs.named;
				vitrine.facts( ref || '', preset || '' ).then( ( facts ) => this.render( preview( facts ).outerHTML ) );
			},
			edit( text, update ) {
				const { shortcode } = this;
				const { ref, preset } = shortcode.attrs.named;
				choose( { value: ref, preset }, ( chosen ) => update( withAsset( shortcode, chosen ) ) );
			},
		} );
	}
} )( window.jQuery, window.wp, window.vitrine );
