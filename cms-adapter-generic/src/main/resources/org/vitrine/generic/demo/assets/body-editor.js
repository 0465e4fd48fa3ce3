import { baseKeymap, chainCommands, exitCode, toggleMark } from 'prosemirror-commands';
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history, redo, undo } from 'prosemirror-history';
import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { DOMParser, DOMSerializer } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { EditorState, NodeSelection, Plugin } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { askDetails, askLink } from './dialogs.js';
import { foreignPictures } from './foreign-pictures.js';
import { openEnd, withoutOpenEnd } from './open-end.js';
import { pick } from './picking.js';
import { PictureView } from './picture-view.js';
import { schema } from './schema.js';
import { hasMark, Toolbar } from './toolbar.js';
import { data } from './words.js';

const { nodes, marks } = schema;

/** The rich text of one locale, between its stored HTML and the screen. */
export class BodyEditor {
  /**
   * @param {HTMLElement} place holds the stored HTML in a template, which is inert
   * @param {{ locale: string, label: string, changed: () => void, refused: () => void }} host
   */
  constructor(place, { locale, label, changed, refused }) {
    this.locale = locale;
    const stored = place.querySelector('template').content;
    const doc = DOMParser.fromSchema(schema).parse(stored);
    const state = EditorState.create({ doc, plugins: this.#plugins(refused, `editor-${locale}`) });
    this.view = new EditorView(place, {
      state: state.apply(state.tr),
      attributes: { 'id': `editor-${locale}`, 'role': 'textbox', 'aria-multiline': 'true', 'aria-labelledby': label },
      nodeViews: { damImage: (node, view, getPos) => this.#pictureView(node, getPos) },
      handleDoubleClickOn: (view, pos, node, nodePos) => node.type === nodes.damImage && this.#replace(nodePos),
      dispatchTransaction: (transaction) => {
        this.view.updateState(this.view.state.apply(transaction));
        if (transaction.docChanged) {
          changed();
        }
      },
    });
  }

  /** The body as it is stored; empty if nothing is written. */
  get html() {
    const holder = document.implementation.createHTMLDocument().createElement('div');
    const written = withoutOpenEnd(this.view.state.doc);
    holder.append(DOMSerializer.fromSchema(schema).serializeFragment(written, { document: holder.ownerDocument }));
    return holder.innerHTML;
  }

  #plugins(refused, id) {
    return [
      foreignPictures(refused),
      openEnd,
      inputRules({
        rules: [
          textblockTypeInputRule(/^(##|###)\s$/, nodes.heading, ([, signs]) => ({ level: signs.length })),
          wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
          wrappingInputRule(/^\s*[-*]\s$/, nodes.bulletList),
          wrappingInputRule(/^\s*1\.\s$/, nodes.orderedList),
        ],
      }),
      keymap({
        'Enter': chainCommands((state, dispatch) => this.#reopen(state, dispatch), splitListItem(nodes.listItem)),
        'Shift-Enter': chainCommands(exitCode, insertBreak),
        'Mod-b': toggleMark(marks.strong),
        'Mod-i': toggleMark(marks.em),
        'Mod-k': this.#link,
        'Mod-z': undo,
        'Mod-y': redo,
        'Shift-Mod-z': redo,
        'Mod-[': liftListItem(nodes.listItem),
        'Mod-]': sinkListItem(nodes.listItem),
      }),
      keymap(baseKeymap),
      dropCursor({ class: 'drop-cursor' }),
      gapCursor(),
      history(),
      new Plugin({
        view: (view) => {
          const toolbar = new Toolbar(view, { link: this.#link, insert: this.#insert }, id);
          view.dom.before(toolbar.dom);
          return { update: () => toolbar.update(view), destroy: () => toolbar.dom.remove() };
        },
      }),
    ];
  }

  #pictureView(node, getPos) {
    return new PictureView(node, {
      locale: this.locale,
      replace: () => this.#replace(getPos()),
      details: () => this.#details(getPos()),
      remove: () => {
        const pos = getPos();
        this.view.dispatch(this.view.state.tr.delete(pos, pos + 1));
        this.view.focus();
      },
    });
  }

  #link = (state, dispatch) => {
    const { $from, empty } = state.selection;
    const current = marks.link.isInSet($from.marks()) ?? state.doc.nodeAt($from.pos)?.marks.find(({ type }) => type === marks.link);
    if (!$from.parent.inlineContent || (empty && !hasMark(state, marks.link))) {
      return false;
    }
    if (dispatch) {
      const { from, to } = empty ? linkedRange($from) : state.selection;
      askLink(current?.attrs.href ?? '').then((href) => {
        if (href !== null) {
          const tr = this.view.state.tr.removeMark(from, to, marks.link);
          this.view.dispatch(href === '' ? tr : tr.addMark(from, to, marks.link.create({ href })));
        }
        this.view.focus();
      });
    }
    return true;
  };

  #insert = (state, dispatch) => {
    if (dispatch) {
      pick({ value: '', presets: data.bodyPresets, locale: this.locale }).then((chosen) => {
        if (chosen) {
          const picture = nodes.damImage.create({ reference: chosen.reference });
          this.view.dispatch(this.view.state.tr.replaceSelectionWith(picture).scrollIntoView());
        }
        this.view.focus();
      });
    }
    return true;
  };

  #reopen(state, dispatch) {
    const { selection } = state;
    if (!(selection instanceof NodeSelection) || selection.node.type !== nodes.damImage) {
      return false;
    }
    if (dispatch) {
      this.#replace(selection.from);
    }
    return true;
  }

  /** Opens the picker with a picture's own reference, to choose another in its place. */
  #replace(pos) {
    const { preset, reference } = this.view.state.doc.nodeAt(pos).attrs;
    const others = data.bodyPresets.filter((name) => name !== preset);
    pick({ value: reference, presets: [preset, ...others], locale: this.locale }).then((chosen) => {
      if (chosen) {
        // What was said of the old picture in this place does not describe the new one.
        this.#change(pos, chosen.reference === reference ? {} : { reference: chosen.reference, alt: '' });
      }
      this.view.focus();
    });
    return true;
  }

  #details(pos) {
    askDetails(this.view.state.doc.nodeAt(pos).attrs).then((details) => {
      if (details) {
        this.#change(pos, details);
      }
      this.view.focus();
    });
  }

  #change(pos, attributes) {
    const { attrs } = this.view.state.doc.nodeAt(pos);
    const tr = this.view.state.tr.setNodeMarkup(pos, null, { ...attrs, ...attributes });
    this.view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, pos)));
  }
}

function insertBreak(state, dispatch) {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hardBreak.create()).scrollIntoView());
  return true;
}

/** The whole of the link around a position. */
function linkedRange($pos) {
  const { parent } = $pos;
  const mark = marks.link.isInSet($pos.marks());
  const linked = (index) => index >= 0 && index < parent.childCount && mark.isInSet(parent.child(index).marks);
  let first = Math.min($pos.index(), parent.childCount - 1);
  if (!linked(first)) first--;
  let last = first;
  while (linked(first - 1)) first--;
  while (linked(last + 1)) last++;
  let from = $pos.start();
  for (let index = 0; index < first; index++) from += parent.child(index).nodeSize;
  let to = from;
  for (let index = first; index <= last; index++) to += parent.child(index).nodeSize;
  return { from, to };
}
