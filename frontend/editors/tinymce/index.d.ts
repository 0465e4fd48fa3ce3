import type { TinyMCE } from 'tinymce';

export type { EditorOptions } from '@vitrine/frontend/picture-desk.js';

/** Adds the plugin `vitrine` to TinyMCE; each editor takes its `EditorOptions` as the option `vitrine`. */
export function vitrine(tinymce: TinyMCE): void;
