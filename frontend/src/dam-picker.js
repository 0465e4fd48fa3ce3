/** Defines `<dam-picker>`. Import `dam-picker-element.js` instead to define it under another name. */
import { DamPickerElement } from './dam-picker-element.js';

if (!customElements.get('dam-picker')) {
  customElements.define('dam-picker', DamPickerElement);
}

export { DamPickerElement };
