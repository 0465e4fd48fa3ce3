import type { DamImageElement } from './types/dam-image-element.js';
import type { DamPickerElement } from './types/dam-picker-element.js';
import type { DamCancelEvent, DamErrorEvent, DamFactsEvent, DamSelectEvent } from './types/events.js';

export * from './types/index.js';

declare global {
  interface HTMLElementTagNameMap {
    'dam-picker': DamPickerElement;
    'dam-image': DamImageElement;
  }
  interface HTMLElementEventMap {
    'dam-select': DamSelectEvent;
    'dam-cancel': DamCancelEvent;
    'dam-error': DamErrorEvent;
    'dam-facts': DamFactsEvent;
  }
}
