import { Schema } from 'prosemirror-model';
import { parseReference } from 'vitrine/reference.js';
import { data } from './words.js';

/** Schemes that a link may have; the server lets in the same. */
export const LINK = /^(https?:\/\/|mailto:)\S+$/i;

/** What of an `<img>` makes a picture of this CMS; false if it is none. */
export function pictureAttributes(image) {
  const reference = image?.getAttribute('data-dam') ?? '';
  const preset = image?.getAttribute('data-preset') ?? '';
  if (!parseReference(reference) || !data.bodyPresets.includes(preset)) {
    return false;
  }
  return { reference, preset, alt: image.getAttribute('alt') ?? '' };
}

/**
 * All that an article's body may hold. A picture is a reference and a preset; it has no address that could go stale.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: '(block | picture)+' },
    paragraph: { group: 'block', content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    heading: {
      group: 'block',
      content: 'inline*',
      defining: true,
      attrs: { level: { default: 2 } },
      parseDOM: [
        { tag: 'h1', attrs: { level: 2 } },
        { tag: 'h2', attrs: { level: 2 } },
        { tag: 'h3', attrs: { level: 3 } },
        { tag: 'h4', attrs: { level: 3 } },
      ],
      toDOM: (node) => [`h${node.attrs.level}`, 0],
    },
    blockquote: {
      group: 'block',
      content: 'paragraph+',
      defining: true,
      parseDOM: [{ tag: 'blockquote' }],
      toDOM: () => ['blockquote', 0],
    },
    bulletList: { group: 'block', content: 'listItem+', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
    orderedList: { group: 'block', content: 'listItem+', parseDOM: [{ tag: 'ol' }], toDOM: () => ['ol', 0] },
    listItem: {
      content: 'paragraph (paragraph | bulletList | orderedList)*',
      defining: true,
      parseDOM: [{ tag: 'li' }],
      toDOM: () => ['li', 0],
    },
    damImage: {
      group: 'picture',
      atom: true,
      draggable: true,
      attrs: { reference: {}, preset: { default: data.bodyPresets[0] }, alt: { default: '' } },
      parseDOM: [
        { tag: 'figure', getAttrs: (figure) => pictureAttributes(figure.querySelector('img')) },
        { tag: 'img[data-dam]', getAttrs: pictureAttributes },
      ],
      toDOM: ({ attrs: { reference, preset, alt } }) => {
        const attributes = { 'data-dam': reference, 'data-preset': preset };
        return ['figure', ['img', alt === '' ? attributes : { ...attributes, alt }]];
      },
    },
    hardBreak: { group: 'inline', inline: true, selectable: false, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
    text: { group: 'inline' },
  },
  marks: {
    link: {
      inclusive: false,
      attrs: { href: {} },
      parseDOM: [{
        tag: 'a[href]',
        getAttrs: (anchor) => {
          const href = anchor.getAttribute('href').trim();
          return LINK.test(href) && { href };
        },
      }],
      toDOM: (mark) => ['a', { href: mark.attrs.href }, 0],
    },
    strong: {
      parseDOM: [
        { tag: 'strong' },
        { tag: 'b', getAttrs: (node) => node.style.fontWeight !== 'normal' && null },
        { style: 'font-weight', getAttrs: (value) => /^(bold(er)?|[6-9]\d{2})$/.test(value) && null },
      ],
      toDOM: () => ['strong', 0],
    },
    em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }], toDOM: () => ['em', 0] },
  },
});
