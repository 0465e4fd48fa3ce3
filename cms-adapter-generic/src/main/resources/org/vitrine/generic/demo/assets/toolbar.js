import { setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { schema } from './schema.js';
import { icon, say } from './words.js';

const { nodes, marks } = schema;

/** Whether a mark is on at the cursor, or anywhere in what is selected. */
export function hasMark(state, type) {
  const { from, to, empty, $from } = state.selection;
  return empty ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined : state.doc.rangeHasMark(from, to, type);
}

function isInside(state, type) {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type === type) return true;
  }
  return false;
}

/** A list, or out of it again. */
const toggleList = (type) => (state, dispatch) =>
  isInside(state, type) ? liftListItem(nodes.listItem)(state, dispatch) : wrapInList(type)(state, dispatch);

const styles = [
  { name: 'paragraph', command: setBlockType(nodes.paragraph), is: (state) => state.selection.$from.parent.type === nodes.paragraph },
  { name: 'heading2', command: setBlockType(nodes.heading, { level: 2 }), is: (state) => state.selection.$from.parent.attrs.level === 2 },
  { name: 'heading3', command: setBlockType(nodes.heading, { level: 3 }), is: (state) => state.selection.$from.parent.attrs.level === 3 },
];

/** Each tool: what it is called, what it does, whether it is on. */
const tools = (actions) => [
  { name: 'bold', hint: 'Ctrl+B', command: toggleMark(marks.strong), on: (state) => hasMark(state, marks.strong) },
  { name: 'italic', hint: 'Ctrl+I', command: toggleMark(marks.em), on: (state) => hasMark(state, marks.em) },
  { name: 'link', hint: 'Ctrl+K', command: actions.link, on: (state) => hasMark(state, marks.link) },
  { name: 'bulletList', command: toggleList(nodes.bulletList), on: (state) => isInside(state, nodes.bulletList) },
  { name: 'orderedList', command: toggleList(nodes.orderedList), on: (state) => isInside(state, nodes.orderedList) },
  { name: 'quote', command: wrapIn(nodes.blockquote) },
  { name: 'undo', hint: 'Ctrl+Z', command: undo },
  { name: 'redo', hint: 'Ctrl+Y', command: redo },
  { name: 'insert', icon: 'picture', labelled: true, command: actions.insert },
];

/** The row of tools above a body. One of them is in the tab order; arrows lead to the others. */
export class Toolbar {
  constructor(view, actions, controls) {
    this.view = view;
    this.dom = document.createElement('div');
    this.dom.className = 'toolbar';
    this.dom.setAttribute('role', 'toolbar');
    this.dom.setAttribute('aria-label', say('toolbar'));
    this.dom.setAttribute('aria-controls', controls);
    this.style = this.#select();
    this.buttons = tools(actions).map((tool) => ({ tool, button: this.#button(tool) }));
    this.dom.append(this.style, ...this.buttons.map(({ button }) => button));
    this.dom.addEventListener('keydown', (event) => this.#move(event));
    this.update(view);
  }

  update(view) {
    const { state } = view;
    for (const { tool, button } of this.buttons) {
      button.setAttribute('aria-disabled', String(!tool.command(state)));
      if (tool.on) {
        button.setAttribute('aria-pressed', String(tool.on(state)));
      }
    }
    this.style.value = styles.find(({ is }) => is(state))?.name ?? 'paragraph';
  }

  #run(command) {
    command(this.view.state, this.view.dispatch, this.view);
  }

  #select() {
    const select = document.createElement('select');
    select.setAttribute('aria-label', say('style'));
    select.append(...styles.map(({ name }) => new Option(say(name), name)));
    select.addEventListener('change', () => {
      this.#run(styles.find(({ name }) => name === select.value).command);
      this.view.focus();
    });
    return select;
  }

  #button(tool) {
    const button = document.createElement('button');
    button.type = 'button';
    button.tabIndex = -1;
    button.title = tool.hint ? `${say(tool.name)} (${tool.hint})` : say(tool.name);
    button.append(icon(tool.icon ?? tool.name));
    if (tool.labelled) {
      button.append(say(tool.name));
    } else {
      button.setAttribute('aria-label', say(tool.name));
    }
    button.addEventListener('mousedown', (event) => event.preventDefault()); // the selection stays in the text
    button.addEventListener('click', () => {
      if (button.getAttribute('aria-disabled') !== 'true') {
        this.#run(tool.command);
      }
    });
    return button;
  }

  #move(event) {
    const stops = [...this.dom.children];
    const at = stops.indexOf(event.target);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: stops.length - 1 }[event.key];
    const vertical = event.target === this.style && (event.key === 'Home' || event.key === 'End');
    if (at < 0 || to === undefined || vertical) {
      return;
    }
    const next = stops.at(to % stops.length);
    event.preventDefault();
    stops.forEach((stop) => { stop.tabIndex = stop === next ? 0 : -1; });
    next.focus();
  }
}
