/** Asks before an article is deleted. */
const dialog = document.querySelector('#delete');

for (const button of document.querySelectorAll('[data-delete]')) {
  button.addEventListener('click', () => {
    dialog.querySelector('form').action = button.dataset.delete;
    dialog.querySelector('p').textContent = button.dataset.title;
    dialog.showModal();
  });
}
dialog?.querySelector('[data-close]').addEventListener('click', () => dialog.close());
