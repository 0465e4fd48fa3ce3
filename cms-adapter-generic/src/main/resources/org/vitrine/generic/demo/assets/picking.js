import { data, say } from './words.js';

/** The page's one picker, opened for whichever place asks. */
const picker = document.querySelector('dam-picker');

picker.tokenProvider = async () => {
  const answer = await fetch(`${data.base}/token`, { method: 'POST' });
  if (!answer.ok) {
    throw new Error(say('tokenFailed', answer.status));
  }
  return (await answer.json()).token;
};

/**
 * Lets the editor choose a picture.
 *
 * @param {{ value: string, presets: string[], locale: string }} place
 * @returns {Promise<{ reference: string, facts?: object } | null>} null if nothing was chosen
 */
export function pick({ value, presets, locale }) {
  return new Promise((resolve) => {
    picker.setAttribute('value', value);
    picker.setAttribute('presets', presets.join(' '));
    picker.setAttribute('locale', locale);
    const done = new AbortController();
    const settle = (chosen) => {
      done.abort();
      resolve(chosen);
    };
    picker.addEventListener('dam-select', ({ detail }) => settle(detail.selections[0]), { signal: done.signal });
    picker.addEventListener('dam-cancel', () => settle(null), { signal: done.signal });
    picker.open();
  });
}
