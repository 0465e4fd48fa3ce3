export { DamImageElement } from './dam-image.js';
export { DamPickerElement } from './dam-picker.js';
export { DamCancelEvent, DamErrorEvent, DamFactsEvent, DamSelectEvent } from './events.js';
export { parseReference, printReference } from './reference.js';
