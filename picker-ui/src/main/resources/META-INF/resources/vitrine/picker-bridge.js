/*
 * The picker's side of the handshake with the page around its frame. Messages are plain objects; only the parent window
 * with the one registered origin is heard and spoken to, and only in the session of this opening.
 */
(() => {
  'use strict';

  /** How long the host may take to answer, in milliseconds, before the editor is told. */
  const PATIENCE = 8_000;

  let origin = '';
  let session = '';
  let view = null;
  let timer = 0;
  let renewal = 0;

  function send(message) {
    if (view && window.parent !== window) {
      window.parent.postMessage({ ...message, session }, origin);
    }
  }

  function receive(event) {
    if (event.source !== window.parent || event.origin !== origin) {
      return;
    }
    const message = event.data;
    if (typeof message !== 'object' || message === null) {
      return;
    }
    if (message.type !== 'vitrine:open' || message.session !== session) {
      return;
    }
    clearTimeout(timer);
    view.$server.opened(JSON.stringify(message), Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC');
  }

  function announce() {
    send({ type: 'vitrine:ready' });
  }

  function complain() {
    view.querySelector('#picker-connecting')?.classList.add('silent');
  }

  window.vitrineBridge = {
    /**
     * Announces the picker to its host.
     *
     * @param {HTMLElement} element the picker's view
     * @param {string} hostOrigin registered for the site, as the server has checked
     * @param {string} openingSession the host's id of this opening
     */
    connect(element, hostOrigin, openingSession) {
      view = element;
      origin = hostOrigin;
      session = openingSession;
      window.removeEventListener('message', receive);
      window.addEventListener('message', receive);
      if (window.parent === window) {
        complain();
        return;
      }
      clearTimeout(renewal);
      timer = setTimeout(complain, PATIENCE);
      announce();
    },

    /**
     * Asks the host for another token after a while.
     *
     * @param {number} wait in milliseconds
     */
    renewIn(wait) {
      clearTimeout(renewal);
      renewal = setTimeout(announce, wait);
    },

    /** Asks for one at once; the frame begins anew if the host does not answer. */
    renew() {
      clearTimeout(timer);
      timer = setTimeout(() => location.reload(), PATIENCE);
      announce();
    },

    /** @param {object[]} selections */
    select(selections) {
      send({ type: 'vitrine:select', selections });
    },

    cancel() {
      send({ type: 'vitrine:cancel' });
    },
  };
})();
