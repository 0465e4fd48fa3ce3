/** The block "DAM asset". It stores a reference and the page's own words; WordPress prints it anew with each page. */
( function ( wp, vitrine ) {
	'use strict';

	const { blocks, blockEditor, components, element } = wp;
	const { createElement: el, Fragment } = element;
	const { BlockControls, InspectorControls, RichText, useBlockProps } = blockEditor;
	const { Notice, PanelBody, TextareaControl, ToggleControl, ToolbarButton, ToolbarGroup } = components;
	const { words, setup, useFacts, usePicker, Preview, Empty, PresetChoice } = vitrine;
	const icon = 'format-gallery';

	function Edit( { attributes, setAttributes, isSelected } ) {
		const { reference, preset, alt, decorative, caption, credit } = attributes;
		const facts = useFacts( reference, preset );
		const wish = { preset, value: reference };
		const [ open, trouble, busy ] = usePicker( wish, ( chosen ) =>
			setAttributes( { reference: chosen.reference, preset: chosen.preset } )
		);
		const frame = useBlockProps();
		if ( ! reference ) {
			return el( 'div', frame, el( Empty, { icon, label: words.asset, onPick: open, trouble, busy } ) );
		}
		return el(
			Fragment,
			null,
			el( BlockControls, null, el( ToolbarGroup, null, el( ToolbarButton, { icon: 'update', label: words.replace, onClick: open } ) ) ),
			el(
				InspectorControls,
				null,
				el(
					PanelBody,
					{ title: words.asset },
					el( PresetChoice, { value: preset, onChange: ( name ) => setAttributes( { preset: name } ) } ),
					! decorative &&
						el( TextareaControl, {
							label: words.alt,
							help: words.altHelp,
							value: alt,
							placeholder: ( facts && facts.alt ) || '',
							onChange: ( text ) => setAttributes( { alt: text } ),
						} ),
					el( ToggleControl, { label: words.decorative, checked: decorative, onChange: ( on ) => setAttributes( { decorative: on } ) } ),
					el( ToggleControl, { label: words.credit, checked: credit, onChange: ( on ) => setAttributes( { credit: on } ) } ),
					el( 'code', { className: 'vitrine-reference' }, reference )
				)
			),
			el(
				'figure',
				frame,
				trouble && el( Notice, { status: 'error', isDismissible: false }, trouble ),
				el( Preview, { facts, alt: decorative ? '' : alt } ),
				credit && facts && facts.state === 'shown' && facts.credit && el( 'span', { className: 'vitrine-credit' }, facts.credit ),
				( caption || isSelected ) &&
					el( RichText, {
						tagName: 'figcaption',
						className: 'wp-element-caption',
						placeholder: words.caption,
						value: caption,
						onChange: ( text ) => setAttributes( { caption: text } ),
					} )
			)
		);
	}

	const key = '[0-9a-hjkmnp-tv-z]{14}';
	const pasted = ( text ) => {
		for ( const [ base, rest ] of [ [ setup.server, '/a/(' + key + ')(?:\\?|$)' ], [ setup.delivery, '/(' + key + ')/([a-z][a-z0-9-]*)(?:[/?]|$)' ] ] ) {
			const found = base && text.startsWith( base + '/' ) && new RegExp( '^' + rest ).exec( text.slice( base.length ) );
			if ( found ) {
				return { reference: 'dam:' + found[ 1 ], preset: found[ 2 ] || '' };
			}
		}
		return null;
	};

	blocks.registerBlockType( 'vitrine/asset', {
		title: words.asset,
		description: words.describe,
		icon,
		edit: Edit,
		save: () => null,
		transforms: {
			from: [
				{
					type: 'raw',
					priority: 1,
					isMatch: ( node ) => node.nodeName === 'P' && pasted( node.textContent.trim() ) !== null,
					transform: ( node ) => blocks.createBlock( 'vitrine/asset', pasted( node.textContent.trim() ) ),
				},
				{
					type: 'shortcode',
					tag: 'dam',
					attributes: {
						reference: { type: 'string', shortcode: ( { named } ) => named.ref || '' },
						preset: { type: 'string', shortcode: ( { named } ) => named.preset || '' },
						alt: { type: 'string', shortcode: ( { named } ) => named.alt || '' },
						caption: { type: 'string', shortcode: ( { named } ) => named.caption || '' },
					},
				},
			],
		},
	} );
} )( window.wp, window.vitrine );
