/**
 * WordPress's image block with a reference instead of an address: its placeholder and its "Replace" menu offer the DAM,
 * and with a reference the block is edited here.
 */
( function ( wp, vitrine ) {
	'use strict';

	const { blockEditor, components, compose, data, element, hooks } = wp;
	const { createElement: el, Fragment } = element;
	const { BlockAlignmentControl, BlockControls, InspectorControls, RichText, useBlockEditContext, useBlockProps } = blockEditor;
	const { Button, MenuItem, PanelBody, TextareaControl, ToolbarButton, ToolbarGroup } = components;
	const { words, setup, useFacts, usePicker, Preview, PresetChoice } = vitrine;

	/** Everything of an image that is not the page's own goes. */
	const referring = ( chosen ) => ( {
		vitrineRef: chosen.reference,
		vitrinePreset: chosen.preset,
		url: undefined,
		id: undefined,
		alt: '',
		title: undefined,
		width: undefined,
		height: undefined,
		sizeSlug: undefined,
		linkDestination: undefined,
		href: undefined,
	} );

	hooks.addFilter( 'blocks.registerBlockType', 'vitrine/image', ( type, name ) =>
		name === 'core/image'
			? { ...type, attributes: { ...type.attributes, vitrineRef: { type: 'string' }, vitrinePreset: { type: 'string' } } }
			: type
	);

	function DamButton( { clientId } ) {
		const { updateBlockAttributes } = data.useDispatch( 'core/block-editor' );
		const attributes = data.useSelect( ( select ) => select( 'core/block-editor' ).getBlockAttributes( clientId ), [ clientId ] );
		const [ open, trouble, busy ] = usePicker( { kinds: 'image' }, ( chosen ) => updateBlockAttributes( clientId, referring( chosen ) ) );
		if ( ! setup.ready ) {
			return null;
		}
		const button =
			attributes && attributes.url
				? el( MenuItem, { icon: 'format-gallery', onClick: open }, words.choose )
				: el( Button, { variant: 'tertiary', onClick: open, isBusy: busy, className: 'vitrine-choose' }, words.choose );
		return el( Fragment, null, button, trouble && el( 'p', { className: 'vitrine-help', role: 'alert' }, trouble ) );
	}

	const withDam = ( MediaUpload ) => ( props ) => {
		const { name, clientId } = useBlockEditContext();
		if ( name !== 'core/image' || props.multiple || props.gallery ) {
			return el( MediaUpload, props );
		}
		const render = ( tools ) => el( Fragment, null, props.render( tools ), el( DamButton, { clientId } ) );
		return el( MediaUpload, { ...props, render } );
	};
	// After WordPress has put its own media library there.
	hooks.addFilter( 'editor.MediaUpload', 'vitrine/image', withDam, 20 );

	function EditReference( { attributes, setAttributes, isSelected } ) {
		const { vitrineRef, vitrinePreset, alt, caption, align } = attributes;
		const facts = useFacts( vitrineRef, vitrinePreset );
		const wish = { kinds: 'image', preset: vitrinePreset, value: vitrineRef };
		const [ open, trouble ] = usePicker( wish, ( chosen ) => setAttributes( referring( chosen ) ) );
		const frame = useBlockProps( { className: 'wp-block-image' } );
		const detach = () => setAttributes( { vitrineRef: undefined, vitrinePreset: undefined } );
		return el(
			Fragment,
			null,
			el(
				BlockControls,
				{ group: 'block' },
				el( BlockAlignmentControl, { value: align, onChange: ( side ) => setAttributes( { align: side } ) } ),
				el(
					ToolbarGroup,
					null,
					el( ToolbarButton, { icon: 'update', label: words.replace, onClick: open } ),
					el( ToolbarButton, { icon: 'editor-unlink', label: words.detach, onClick: detach } )
				)
			),
			el(
				InspectorControls,
				null,
				el(
					PanelBody,
					{ title: words.asset },
					el( PresetChoice, { value: vitrinePreset, onChange: ( name ) => setAttributes( { vitrinePreset: name } ) } ),
					el( TextareaControl, {
						label: words.alt,
						help: words.altHelp,
						value: alt || '',
						placeholder: ( facts && facts.alt ) || '',
						onChange: ( text ) => setAttributes( { alt: text } ),
					} ),
					el( 'code', { className: 'vitrine-reference' }, vitrineRef )
				)
			),
			el(
				'figure',
				frame,
				trouble && el( 'p', { className: 'vitrine-help', role: 'alert' }, trouble ),
				el( Preview, { facts, alt } ),
				( isSelected || ! RichText.isEmpty( caption ) ) &&
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

	const withReference = compose.createHigherOrderComponent(
		( BlockEdit ) => ( props ) =>
			el( props.name === 'core/image' && props.attributes.vitrineRef ? EditReference : BlockEdit, props ),
		'withVitrineReference'
	);
	hooks.addFilter( 'editor.BlockEdit', 'vitrine/image', withReference );

	vitrine.referring = referring;
} )( window.wp, window.vitrine );
