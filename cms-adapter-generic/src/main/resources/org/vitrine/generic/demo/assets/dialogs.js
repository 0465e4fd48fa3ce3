import { data, say } from './words.js';
import { LINK } from './schema.js';

/**
 * Shows a dialog and waits for one of its buttons.
 *
 * @returns {Promise<string>} the button's value; `cancel` if it was closed otherwise
 */
function answerOf(dialog) {
  return new Promise((resolve) => {
    const done = new AbortController();
    const { signal } = done;
    dialog.returnValue = 'cancel';
    dialog.addEventListener('click', (event) => {
      const pressed = event.target instanceof Element ? event.target.closest('button[type=button]') : null;
      if (pressed) {
        dialog.close(pressed.value);
      }
    }, { signal });
    dialog.addEventListener('close', () => {
      done.abort();
      resolve(dialog.returnValue || 'cancel');
    }, { signal });
    dialog.showModal();
  });
}

/**
 * Asks for a link's address.
 *
 * @returns {Promise<string | null>} empty to remove the link, null to leave it
 */
export async function askLink(current) {
  const dialog = document.querySelector('#link');
  const address = dialog.querySelector('input');
  const check = () => address.setCustomValidity(LINK.test(address.value.trim()) ? '' : say('linkHint'));
  address.value = current;
  dialog.querySelector('[value=remove]').hidden = current === '';
  address.oninput = check;
  check();
  const answer = await answerOf(dialog);
  if (answer === 'remove') {
    return '';
  }
  return answer === 'apply' ? address.value.trim() : null;
}

/** Asks for a picture's preset and its alt text in this place; null to leave them. */
export async function askDetails({ preset, alt }) {
  const dialog = document.querySelector('#picture');
  const presets = dialog.querySelector('select');
  const text = dialog.querySelector('textarea');
  presets.replaceChildren(...data.bodyPresets.map((name) => new Option(say(`preset.${name}`), name, false, name === preset)));
  text.value = alt;
  return (await answerOf(dialog)) === 'apply' ? { preset: presets.value, alt: text.value.trim() } : null;
}
