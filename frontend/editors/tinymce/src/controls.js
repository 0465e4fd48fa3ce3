import { isPicture } from './actions.js';

/** A picture in a window. */
const ICON = '<svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true"><path fill="none" stroke="currentColor" '
  + 'stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" d="M4 5.5A1.5 1.5 0 0 1 5.5 4h13A1.5 1.5 0 0 1 20 5.5v13'
  + 'a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5zM4 16l4.5-4.5 4 4 2.5-2.5 5 5M15 8.2h.01"/></svg>';

/**
 * The button and menu item that insert, and the toolbar beside a selected picture.
 *
 * @param {import('tinymce').Editor} editor
 * @param {import('@vitrine/frontend/picture-desk.js').PictureDesk} desk
 * @param {import('./actions.js').Actions} doing
 */
export function controls(editor, { labels }, doing) {
  const { registry } = editor.ui;
  const choose = () => void doing.choose();
  registry.addIcon('vitrine', ICON);
  registry.addToggleButton('vitrine', {
    icon: 'vitrine',
    tooltip: labels.insert,
    onAction: choose,
    onSetup: (button) => {
      const follow = (/** @type {{ element: Node }} */ { element }) => button.setActive(isPicture(element));
      editor.on('NodeChange', follow);
      return () => editor.off('NodeChange', follow);
    },
  });
  registry.addMenuItem('vitrine', { icon: 'vitrine', text: labels.insert, onAction: choose });
  registry.addButton('vitrinereplace', { text: labels.replace, onAction: choose });
  registry.addButton('vitrinedetails', { text: labels.details, onAction: () => doing.details() });
  registry.addButton('vitrineremove', { icon: 'remove', tooltip: labels.remove, onAction: () => doing.remove() });
  registry.addContextToolbar('vitrine', {
    predicate: isPicture,
    items: 'vitrinereplace vitrinedetails vitrineremove',
    position: 'node',
    scope: 'node',
  });
  editor.on('dblclick', ({ target }) => {
    if (isPicture(target)) {
      doing.details();
    }
  });
}
