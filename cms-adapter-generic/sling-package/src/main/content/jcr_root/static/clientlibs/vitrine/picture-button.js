import { openDesk } from './desk.js';
import { NoToken, fetchToken } from './token.js';

/** Beside one rich text field: inserts a picture from the DAM, or replaces the one that is selected. */
export class PictureButton {
  #editor;
  #said;
  #button;
  #status;
  #preview;
  #opened = null;
  #tried = 0;

  /**
   * @param editor of wysihtml
   * @param {HTMLElement} element `.vitrine-richtext`, as the dialog's script wrote it
   * @param {string} preview ends the addresses of what is only there to be seen, and is not stored
   */
  constructor(editor, element, preview) {
    this.#editor = editor;
    this.#said = element.dataset;
    this.#button = element.querySelector('button');
    this.#status = element.querySelector('.help');
    this.#preview = preview;
  }

  begin() {
    this.#button.hidden = false;
    this.#button.addEventListener('click', () => void this.#choose());
    addEventListener('pagehide', () => this.#opened?.desk.close());
    this.#editor.on('load', () => void this.#show());
    this.#editor.on('change_view', (view) => {
      this.#button.disabled = view !== 'composer';
      setTimeout(() => void this.#show());
    });
    void this.#show();
  }

  async #choose() {
    this.#tell('');
    const { composer } = this.#editor;
    const place = composer.selection.getBookmark();
    const selected = wysihtml.commands.insertImage.state(composer);
    const current =
      selected && selected.dataset.dam
        ? { reference: selected.dataset.dam, preset: selected.dataset.preset ?? '', alt: selected.alt, caption: '' }
        : null;
    try {
      const { desk } = await this.#open();
      const chosen = await desk.pick(current);
      if (chosen !== null) {
        if (current === null) {
          place?.collapse(false); // what is selected stays, and the picture comes behind it
        }
        this.#editor.focus();
        composer.selection.setBookmark(place);
        const { reference, preset, alt } = chosen;
        const shown = { 'data-dam': reference, 'data-preset': preset, alt, src: this.#address(reference, preset) };
        composer.commands.exec('insertImage', shown);
      }
    } catch (error) {
      console.warn('vitrine:', error);
      this.#tell(this.#said.away);
    }
  }

  /** Lets every reference be seen: what is stored has no address. */
  async #show() {
    const pictures = this.#editor.composer?.element?.querySelectorAll('img[data-dam]:not([src])') ?? [];
    if (pictures.length === 0) {
      return;
    }
    try {
      await this.#open();
      for (const picture of pictures) {
        picture.src = this.#address(picture.dataset.dam, picture.dataset.preset);
      }
    } catch (error) {
      console.warn('vitrine:', error);
      this.#tell(this.#said.away);
    }
  }

  /** Where a picture is loaded from while it is being edited; what is no reference leads nowhere. */
  #address(stored, preset) {
    const { media, site, locale } = this.#said;
    const { desk, delivery, reference } = this.#opened;
    const known = reference.parseReference(stored);
    const base = new URL(media, location.href).href;
    return known === null
      ? this.#preview
      : delivery.pictureUrl(base, known, { preset: preset || desk.firstPreset, locale, site }) + this.#preview;
  }

  async #open() {
    if (this.#opened === null) {
      try {
        this.#opened = await openDesk(this.#said, () => this.#token(), this.#tried);
      } catch (error) {
        this.#tried++;
        throw error;
      }
    }
    return this.#opened;
  }

  async #token() {
    try {
      return await fetchToken(this.#said.component);
    } catch (error) {
      this.#tell(this.#said[error instanceof NoToken ? error.fault : 'failed']);
      throw error;
    }
  }

  #tell(text) {
    this.#status.textContent = text;
    this.#status.dataset.tone = text ? 'bad' : 'calm';
  }
}
