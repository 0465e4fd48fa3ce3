import { damFigure, printFigure, readFigure } from '@vitrine/frontend/dam-figure.js';
import { figureFrom, viewAttributes } from '@vitrine/frontend/dam-picture-element.js';

/** @typedef {import('tinymce').Editor} Editor */
/** @typedef {import('tinymce').TinyMCE} TinyMCE */
/** @typedef {import('tinymce').AstNode} AstNode */
/** @typedef {import('@vitrine/frontend/picture-desk.js').PictureDesk} PictureDesk */
/** @typedef {import('@vitrine/frontend/dam-figure.js').DamFigure} DamFigure */

/**
 * Teaches an editor that a stored `<figure>` is a `<dam-picture>` in its view, and the reverse.
 *
 * @param {Editor} editor
 * @param {TinyMCE} tinymce
 * @param {PictureDesk} desk
 */
export function storedForm(editor, tinymce, desk) {
  editor.schema.addCustomElements('dam-picture');
  editor.schema.addValidElements('dam-picture[data-dam|data-preset|data-alt|data-caption|contenteditable]');
  editor.on('BeforeSetContent', (event) => {
    if (event.format !== 'raw') {
      event.content = event.content.replace(/<figure\b[^]*?<\/figure>/gi, asView);
    }
  });
  editor.parser.addNodeFilter('figure', (figures) => figures.forEach((figure) => {
    if (bearers(figure).length > 0) {
      toView(tinymce, desk, figure);
    }
  }));
  editor.parser.addNodeFilter('img', (images) => images.forEach((image) => {
    if (image.attr('data-dam') !== undefined && image.parent) {
      toView(tinymce, desk, image);
    }
  }));
  editor.serializer.addNodeFilter('dam-picture', (pictures) => pictures.forEach((picture) => toStored(tinymce, picture)));
}

/**
 * A sound figure as the view has it, before the editor's sanitiser sees what is said in it.
 *
 * @param {string} html
 */
function asView(html) {
  if (!html.includes('data-dam')) {
    return html;
  }
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const figure = body.children.length === 1 && body.firstElementChild ? readFigure(body.firstElementChild) : null;
  return figure?.preset ? printView(figure) : html;
}

/** @param {DamFigure} figure */
function printView(figure) {
  const said = Object.entries(viewAttributes(figure)).flatMap(([name, value]) => (value === null ? [] : ` ${name}="${value}"`));
  return `<dam-picture contenteditable="false"${said.join('')}></dam-picture>`;
}

/**
 * @param {AstNode} node
 * @returns {AstNode[]} all that names a reference in it
 */
function bearers(node) {
  return [node, ...node.getAll('img')].filter((one) => one.attr('data-dam') !== undefined);
}

/**
 * @param {TinyMCE} tinymce
 * @param {PictureDesk} desk
 * @param {AstNode} node
 */
function toView(tinymce, desk, node) {
  const [bearer, ...others] = bearers(node);
  const figure = bearer && others.length === 0 ? damFigure({
    reference: bearer.attr('data-dam'),
    preset: bearer.attr('data-preset') || desk.firstPreset,
    alt: bearer.name === 'img' ? bearer.attr('alt') : '',
    caption: node.getAll('figcaption').map(textOf).join(' '),
  }) : null;
  if (!figure) {
    const alone = node.parent?.name === 'p' && node.parent.firstChild === node.parent.lastChild;
    (alone ? node.parent : node)?.remove();
    return;
  }
  const picture = new tinymce.html.Node('dam-picture', 1);
  const said = { ...viewAttributes(figure), contenteditable: 'false' };
  for (const [name, value] of Object.entries(said)) {
    if (value !== null) {
      picture.attr(name, value);
    }
  }
  outOfText(node).replace(picture);
}

/**
 * A picture is a block: takes a bare image out of the paragraph in which it stands.
 *
 * @param {AstNode} node
 * @returns {AstNode} what is to be replaced
 */
function outOfText(node) {
  const paragraph = node.parent;
  if (paragraph?.name !== 'p' || !paragraph.parent) {
    return node;
  }
  const behind = paragraph.clone();
  for (let next = node.next; next; next = node.next) {
    behind.append(next);
  }
  paragraph.parent.insert(node, paragraph);
  if (!paragraph.firstChild) {
    paragraph.remove();
  } else {
    node.parent?.insert(paragraph, node, true);
  }
  if (behind.firstChild) {
    node.parent?.insert(behind, node);
  }
  return node;
}

/**
 * @param {TinyMCE} tinymce
 * @param {AstNode} picture
 */
function toStored(tinymce, picture) {
  const figure = figureFrom((name) => picture.attr(name));
  if (!figure) {
    picture.remove();
    return;
  }
  // Written as it is, because the editor's own way of escaping depends on its options.
  const stored = new tinymce.html.Node('#text', 3);
  stored.raw = true;
  stored.value = printFigure(figure);
  picture.replace(stored);
}

/**
 * @param {AstNode} node
 * @returns {string}
 */
function textOf(node) {
  let text = '';
  for (let inner = node.firstChild; inner; inner = inner.walk() ?? null) {
    if (!isInside(inner, node)) {
      break;
    }
    text += inner.type === 3 ? (inner.value ?? '') : '';
  }
  return text;
}

/**
 * @param {AstNode} inner
 * @param {AstNode} outer
 */
function isInside(inner, outer) {
  for (let at = inner.parent; at; at = at.parent) {
    if (at === outer) {
      return true;
    }
  }
  return false;
}
