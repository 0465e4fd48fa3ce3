/** The panel of the featured image: the DAM beside the media library. What is stored is a reference. */
( function ( wp, vitrine ) {
	'use strict';

	const { components, data, element, hooks } = wp;
	const { createElement: el, Fragment } = element;
	const { Button } = components;
	const { words, setup, useFacts, usePicker, Preview } = vitrine;

	function DamFeatured( { original } ) {
		const { editPost } = data.useDispatch( 'core/editor' );
		const reference = data.useSelect( ( select ) => select( 'core/editor' ).getEditedPostAttribute( 'vitrine_featured' ), [] );
		const facts = useFacts( reference, '' );
		const [ open, trouble, busy ] = usePicker( { kinds: 'image', value: reference }, ( chosen ) =>
			editPost( { vitrine_featured: chosen.reference, featured_media: 0 } )
		);
		if ( reference === undefined || ! setup.ready ) {
			return original;
		}
		return el(
			Fragment,
			null,
			! reference && original,
			el(
				'div',
				{ className: 'vitrine-featured' },
				reference && el( Preview, { facts } ),
				el( Button, { variant: 'secondary', onClick: open, isBusy: busy, className: 'vitrine-choose' }, reference ? words.replace : words.choose ),
				reference && el( Button, { variant: 'link', isDestructive: true, onClick: () => editPost( { vitrine_featured: '' } ) }, words.remove ),
				trouble && el( 'p', { className: 'vitrine-help', role: 'alert' }, trouble )
			)
		);
	}

	hooks.addFilter( 'editor.PostFeaturedImage', 'vitrine/featured', ( Original ) => ( props ) =>
		el( DamFeatured, { original: el( Original, props ) } )
	);
} )( window.wp, window.vitrine );
