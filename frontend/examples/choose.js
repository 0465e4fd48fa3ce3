/**
 * The least a CMS does: mint a token for its editor, store the reference, show the picture.
 *
 * Serve this folder's parent from an origin that is registered for the site, and answer `POST /token` with a token
 * signed with the site's key.
 */
const picker = document.querySelector('dam-picker');
const image = document.querySelector('dam-image');
const said = document.querySelector('#said');

picker.tokenProvider = async () => {
  const answer = await fetch('/token', { method: 'POST' });
  if (!answer.ok) {
    throw new Error(`The token endpoint answered ${answer.status}.`);
  }
  return (await answer.json()).token;
};

picker.addEventListener('dam-select', ({ detail: { selections: [chosen] } }) => {
  picker.setAttribute('value', chosen.reference);
  image.setAttribute('reference', chosen.reference);
  said.textContent = `Stored: ${chosen.reference}`;
});
picker.addEventListener('dam-cancel', () => {
  said.textContent = 'Nothing was changed.';
});
picker.addEventListener('dam-error', ({ detail }) => {
  said.textContent = `${detail.reason}: ${detail.message}`;
});
