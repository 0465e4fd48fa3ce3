/** A tab "DAM" in the media modal. It hands a reference to the place from which the modal was opened. */
( function ( wp, vitrine ) {
	'use strict';

	const { media, data } = wp;
	const { words } = vitrine;

	/** Who takes a reference from this modal; null if the place it was opened from can hold none. */
	function taker( frame ) {
		const featured = frame.options.state === 'featured-image';
		const blocks = data && data.select( 'core/block-editor' );
		if ( ! blocks ) {
			const send = ( chosen ) => window.send_to_editor( vitrine.shortcode( chosen.reference, chosen.preset ) );
			return featured ? vitrine.takeFeatured : frame instanceof media.view.MediaFrame.Post && send;
		}
		if ( featured ) {
			return ( chosen ) => data.dispatch( 'core/editor' ).editPost( { vitrine_featured: chosen.reference, featured_media: 0 } );
		}
		const block = blocks.getSelectedBlock();
		return (
			block &&
			block.name === 'core/image' &&
			( ( chosen ) => data.dispatch( 'core/block-editor' ).updateBlockAttributes( block.clientId, vitrine.referring( chosen ) ) )
		);
	}

	const Panel = media.View.extend( {
		className: 'vitrine-media-panel',
		events: { 'click .vitrine-choose': 'choose' },

		render() {
			const take = taker( this.controller );
			const text = document.createElement( 'p' );
			text.setAttribute( 'aria-live', 'polite' );
			text.textContent = ! vitrine.setup.ready ? words.unconfigured : take ? words.tabHelp : words.tabUnfit;
			this.el.replaceChildren( text );
			if ( vitrine.setup.ready && take ) {
				const button = document.createElement( 'button' );
				button.type = 'button';
				button.className = 'button button-primary button-hero vitrine-choose';
				button.textContent = words.choose;
				this.el.append( button );
			}
			return this;
		},

		async choose() {
			try {
				const chosen = await vitrine.pick( { kinds: 'image' } );
				const take = taker( this.controller );
				if ( chosen && take ) {
					this.controller.close();
					take( chosen );
				}
			} catch ( failure ) {
				this.el.querySelector( 'p' ).textContent = failure.message;
			}
		},
	} );

	/** Extends a frame in place: WordPress's own code makes new ones from these constructors. */
	function offer( Frame ) {
		const { browseRouter, bindHandlers } = Frame.prototype;
		Frame.prototype.browseRouter = function ( routerView ) {
			browseRouter.apply( this, arguments );
			routerView.set( { vitrine: { text: words.tab, priority: 60 } } );
		};
		Frame.prototype.bindHandlers = function () {
			bindHandlers.apply( this, arguments );
			this.on( 'content:create:vitrine', ( region ) => {
				region.view = new Panel( { controller: this } );
			} );
		};
	}

	// A Post frame inherits both from Select.
	offer( media.view.MediaFrame.Select );
} )( window.wp, window.vitrine );
