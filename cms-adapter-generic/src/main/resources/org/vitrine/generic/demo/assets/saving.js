import { data, say } from './words.js';

/** Saves the article, and never lets go of what is written until the server has it. */
export class Saving {
  #state = document.querySelector('#state');
  #problem = document.querySelector('#problem');
  #button = document.querySelector('#save');
  #collect;
  #changes = 0;
  #busy = false;

  /** @param {() => object} collect what is to be saved */
  constructor(collect) {
    this.#collect = collect;
    addEventListener('beforeunload', (event) => {
      if (this.#changes > 0) {
        event.preventDefault();
      }
    });
  }

  changed() {
    this.#changes++;
    this.#state.textContent = say('unsaved');
    this.#state.dataset.tone = 'unsaved';
  }

  /** Something the editor should know, with nothing to decide. */
  notice(text) {
    this.#warn(text, [[say('dismiss'), () => {
      this.#problem.hidden = true;
    }]]);
  }

  /** @returns {Promise<{ slug: string } | null>} what the server made of it; null if it was not saved */
  async save() {
    if (this.#busy) {
      return null;
    }
    this.#busy = true;
    this.#button.setAttribute('aria-busy', 'true');
    this.#problem.hidden = true;
    this.#state.textContent = say('saving');
    const changes = this.#changes;
    try {
      return await this.#send(changes);
    } finally {
      this.#busy = false;
      this.#button.removeAttribute('aria-busy');
    }
  }

  async #send(changes) {
    let answer;
    try {
      answer = await fetch(`${data.base}/articles/${data.id}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ revision: data.revision, ...this.#collect() }),
      });
    } catch {
      return this.#fail(say('offline'));
    }
    const said = await answer.json().catch(() => ({}));
    if (answer.status === 409) {
      return this.#fail(said.error, [
        [say('overwrite'), () => {
          data.revision = said.revision;
          this.save();
        }],
        [say('reload'), () => {
          this.#changes = 0;
          location.reload();
        }],
      ]);
    }
    if (!answer.ok) {
      return this.#fail(said.error ?? say('failed', answer.status));
    }
    data.revision = said.revision;
    this.#changes -= changes;
    this.#state.textContent = this.#changes > 0 ? say('unsaved') : said.message;
    this.#state.dataset.tone = this.#changes > 0 ? 'unsaved' : 'saved';
    if (said.notice) {
      this.notice(said.notice);
    }
    return said;
  }

  #fail(text, choices = []) {
    this.#state.textContent = say('unsaved');
    this.#state.dataset.tone = 'unsaved';
    this.#warn(text, choices);
    return null;
  }

  #warn(text, choices) {
    const [message, actions] = this.#problem.children;
    message.textContent = text;
    actions.replaceChildren(...choices.map(([label, action]) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = label;
      button.addEventListener('click', action);
      return button;
    }));
    this.#problem.hidden = false;
  }
}
