/** Defines `<dam-image>`. Import `dam-image-element.js` instead to define it under another name. */
import { DamImageElement } from './dam-image-element.js';

if (!customElements.get('dam-image')) {
  customElements.define('dam-image', DamImageElement);
}

export { DamImageElement };
