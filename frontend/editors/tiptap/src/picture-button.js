/**
 * A button for a toolbar of the page's own, which inserts a picture or replaces the one that is selected.
 *
 * @param {import('@tiptap/core').Editor} editor
 * @returns {HTMLButtonElement}
 */
export function pictureButton(editor) {
  const button = document.createElement('button');
  button.type = 'button';
  button.style.minHeight = '1.75rem'; // what a finger hits (WCAG 2.2, target size)
  button.textContent = editor.storage.damPicture.desk.labels.insert;
  button.addEventListener('mousedown', (event) => event.preventDefault()); // the selection stays in the text
  button.addEventListener('click', () => editor.commands.chooseDamPicture());
  const follow = () => {
    button.setAttribute('aria-pressed', String(editor.isActive('damPicture')));
    button.disabled = !editor.isEditable;
  };
  editor.on('transaction', follow);
  follow();
  return button;
}
