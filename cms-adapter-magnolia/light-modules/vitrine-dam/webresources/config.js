/**
 * Where Vitrine is, said once. This is the one file to edit; keep it when the module is replaced by a newer one.
 *
 * @type {import('./settings.js').Settings}
 */
export default {
  // Vitrine's public address, such as https://media.example.com
  vitrine: '',

  // The name under which this Magnolia is registered in vitrine.yaml.
  site: '',

  // Where this Magnolia answers a POST with {"token": "…"}, on its own origin, such as /vitrine/token.
  // Never Vitrine's own API: that would take its key into every editor's browser.
  tokenUrl: '',

  // Where delivery begins, if vitrine.yaml says other than /media.
  delivery: '/media',

  // Language of pages whose field does not tell its own.
  locale: 'en-GB',

  // Preset of the small picture in the field; one of the kind image.
  thumbnail: 'card',

  // light, dark or auto. Magnolia's own dialogs are light.
  theme: 'light',
};
