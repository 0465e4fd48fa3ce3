/** How many times a window's script failed to load. @type {WeakMap<Window, number>} */
const failures = new WeakMap();

/**
 * The outermost window that belongs to this very origin. A field that lives in a small frame opens the picker there,
 * where it has room.
 *
 * @param {Window & typeof globalThis} frame
 * @returns {Window & typeof globalThis}
 */
export function outermost(frame) {
  let found = frame;
  let current = frame;
  while (current.parent !== current) {
    current = /** @type {Window & typeof globalThis} */ (current.parent);
    try {
      if (current.document.body) {
        found = current;
      }
    } catch {
      return found; // what lies further out is another site's
    }
  }
  return found;
}

/**
 * Defines `<dam-picker>` in a window, from the server that this module comes from.
 *
 * @param {Window & typeof globalThis} stage
 * @throws {Error} if its script cannot be loaded
 */
export async function bringPicker(stage) {
  const { customElements, document } = stage;
  if (customElements.get('dam-picker') !== undefined) {
    return;
  }
  const script = document.createElement('script');
  const failed = failures.get(stage) ?? 0;
  script.type = 'module';
  // A module that once failed to load is not fetched again under the same address.
  script.src = new URL(`./dam-picker.js${failed === 0 ? '' : `?try=${failed}`}`, import.meta.url).href;
  await new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => {
      failures.set(stage, failed + 1);
      reject(new Error(`${script.src} cannot be loaded.`));
    });
    document.head.append(script);
  }).finally(() => script.remove());
  await customElements.whenDefined('dam-picker');
}
