/**
 * Loads Vitrine's own modules, in the server's version, and makes the desk of one field with them.
 *
 * @param {DOMStringMap} said what the field's script wrote about the component that is being edited
 * @param {() => Promise<string>} tokenProvider
 * @param {number} tried how often this has failed before: a browser does not ask again for what did not come
 */
export async function openDesk(said, tokenProvider, tried) {
  const { server, media, site, locale, presets, language } = said;
  const again = tried === 0 ? '' : `?try=${tried}`;
  const [desk, picture, stage, delivery, reference] = await Promise.all(
    ['picture-desk', 'dam-picture-element', 'picker-stage', 'delivery', 'reference'].map(
      (name) => import(`${server}/embed/${name}.js${again}`),
    ),
  );
  picture.defineDamPicture(window);
  return {
    desk: new desk.PictureDesk({
      picker: `${server}/picker/`,
      base: new URL(media, location.href).href,
      resolve: `${server}/api/v1/resolve`,
      site,
      locale,
      lang: language,
      presets: presets.trim().split(/\s+/),
      stage: stage.outermost(window),
      tokenProvider,
    }),
    picture,
    delivery,
    reference,
  };
}
