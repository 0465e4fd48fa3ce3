import { Plugin } from 'prosemirror-state';
import { schema } from './schema.js';

const { damImage, paragraph } = schema.nodes;

/** Keeps an empty paragraph behind a picture at the end, so that there is a place to write on. */
export const openEnd = new Plugin({
  appendTransaction: (_, before, { doc, tr }) =>
    doc.lastChild?.type === damImage
      ? tr.insert(doc.content.size, paragraph.create()).setMeta('addToHistory', false)
      : null,
});

/** The content without that place: it is nothing anybody wrote. */
export function withoutOpenEnd({ content }) {
  let written = content;
  while (written.lastChild?.type === paragraph && written.lastChild.content.size === 0) {
    written = written.cut(0, written.size - written.lastChild.nodeSize);
  }
  return written;
}
