import { ButtonView, IconBrowseFiles, IconImage, IconPencil, IconRemove, WidgetToolbarRepository } from 'ckeditor5';
import { openDetails } from './details.js';

/** @typedef {import('ckeditor5').Editor} Editor */
/** @typedef {import('ckeditor5').Command} Command */

/**
 * The toolbar's button, and the toolbar beside a selected picture.
 *
 * @param {Editor} editor
 * @param {import('@vitrine/frontend/picture-desk.js').PictureDesk} desk
 */
export function addControls(editor, desk) {
  const { labels } = desk;
  const choose = () => void editor.execute('chooseDamPicture');
  const remove = () => {
    editor.execute('delete');
    editor.editing.view.focus();
  };
  button(editor, 'damPicture', { label: labels.insert, icon: IconImage }, 'chooseDamPicture', choose);
  button(editor, 'damPictureReplace', { label: labels.replace, icon: IconBrowseFiles }, 'updateDamPicture', choose);
  button(editor, 'damPictureDetails', { label: labels.details, icon: IconPencil }, 'updateDamPicture', () => openDetails(editor, desk));
  button(editor, 'damPictureRemove', { label: labels.remove, icon: IconRemove }, 'updateDamPicture', remove);
  editor.plugins.get(WidgetToolbarRepository).register('damPicture', {
    ariaLabel: labels.picture,
    items: ['damPictureReplace', 'damPictureDetails', '|', 'damPictureRemove'],
    getRelatedElement: (selection) => {
      const element = selection.getSelectedElement();
      return element?.getCustomProperty('damPicture') ? element : null;
    },
  });
}

/**
 * @param {Editor} editor
 * @param {string} name
 * @param {{ label: string, icon: string }} look
 * @param {string} command whose state the button follows
 * @param {() => void} action
 */
function button(editor, name, look, command, action) {
  editor.ui.componentFactory.add(name, (locale) => {
    const view = new ButtonView(locale);
    const followed = /** @type {Command} */ (editor.commands.get(command));
    view.set({ ...look, tooltip: true });
    view.bind('isEnabled').to(followed, 'isEnabled');
    if (name === 'damPicture') {
      view.set('isToggleable', true);
      view.bind('isOn').to(followed, 'value', (value) => value !== null);
    }
    view.on('execute', action);
    return view;
  });
}
