/**
 * @typedef {object} Settings
 * @property {string} vitrine public address
 * @property {string} site registered name
 * @property {string} tokenUrl same-origin address of the token endpoint
 * @property {string} delivery path or address where delivery begins
 * @property {string} locale language tag
 * @property {string} thumbnail preset of the kind image
 * @property {string} theme `light`, `dark` or `auto`
 */

/**
 * What the field works with, once checked.
 *
 * @typedef {object} Setup
 * @property {string} picker address of the picker
 * @property {string} embed where Vitrine's browser modules lie, with a slash at its end
 * @property {string} delivery delivery base
 * @property {string} site
 * @property {string} tokenUrl
 * @property {string} locale
 * @property {string} thumbnail
 * @property {'light' | 'dark' | 'auto'} theme
 */

/**
 * Checks what somebody wrote into `config.js`.
 *
 * @param {Settings} settings
 * @param {string} page address of the page that asks
 * @returns {{ setup: Setup } | { missing: string }} the name of the first setting that is missing or wrong
 */
export function readSettings(settings, page) {
  const vitrine = httpAddress(settings.vitrine);
  if (vitrine === null) {
    return { missing: 'vitrine' };
  }
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(settings.site)) {
    return { missing: 'site' };
  }
  const tokenUrl = settings.tokenUrl === '' || !URL.canParse(settings.tokenUrl, page) ? null : new URL(settings.tokenUrl, page);
  if (tokenUrl === null || tokenUrl.origin !== new URL(page).origin) {
    return { missing: 'tokenUrl' };
  }
  const root = `${vitrine.href.replace(/\/+$/, '')}/`;
  const { theme } = settings;
  return {
    setup: {
      picker: `${root}picker/`,
      embed: `${root}embed/`,
      delivery: new URL(settings.delivery || '/media', root).href.replace(/\/+$/, ''),
      site: settings.site,
      tokenUrl: tokenUrl.href,
      locale: settings.locale,
      thumbnail: settings.thumbnail,
      theme: theme === 'dark' || theme === 'auto' ? theme : 'light',
    },
  };
}

/**
 * @param {string} text
 * @returns {URL | null}
 */
function httpAddress(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url : null;
}
