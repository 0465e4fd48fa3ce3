/*
 * What the browser does by itself while an asset is seen closely: pictures, tabs of languages, copying, measuring crops.
 */
(() => {
  'use strict';

  // ----- pictures: a shimmer until they are there, an icon if they never come

  function settlePicture(event) {
    const box = event.target instanceof HTMLImageElement ? event.target.closest('.picture') : null;
    if (box) {
      box.classList.remove('waiting');
      box.classList.toggle('broken', event.type === 'error');
    }
  }
  document.addEventListener('load', settlePicture, true);
  document.addEventListener('error', settlePicture, true);

  // ----- tabs of languages

  function showTab(tab) {
    for (const other of tab.parentElement.children) {
      const chosen = other === tab;
      other.setAttribute('aria-selected', String(chosen));
      other.tabIndex = chosen ? 0 : -1;
      document.getElementById(other.getAttribute('aria-controls')).hidden = !chosen;
    }
    tab.focus();
  }

  document.addEventListener('click', (event) => {
    const tab = event.target.closest?.('[role="tab"]');
    if (tab) {
      showTab(tab);
    }
  });

  document.addEventListener('keydown', (event) => {
    const tab = event.target.closest?.('[role="tab"]');
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (tab && step) {
      event.preventDefault();
      const tabs = [...tab.parentElement.children];
      showTab(tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length]);
    }
  });

  // ----- copying

  async function copy(button) {
    const label = button.querySelector('.copied') ?? button.appendChild(document.createElement('span'));
    label.className = 'copied';
    label.setAttribute('role', 'status');
    label.textContent = (await written(button.dataset.copies)) ? button.dataset.copied : '';
    setTimeout(() => label.remove(), 2_000);
  }

  /** A frame of another site may not use the clipboard unless its host lets it; the older way needs no leave. */
  async function written(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const field = document.createElement('textarea');
      field.value = text;
      field.style.position = 'fixed';
      document.body.append(field);
      field.select();
      const done = document.execCommand('copy');
      field.remove();
      return done;
    }
  }

  document.addEventListener('click', (event) => {
    const button = event.target.closest?.('[data-copies]');
    if (button) {
      void copy(button);
    }
  });

  // ----- sizes, as the reader's language writes them

  function weight(bytes) {
    const units = ['byte', 'kilobyte', 'megabyte'];
    let size = bytes;
    let unit = 0;
    while (size >= 999.5 && unit < units.length - 1) {
      size /= 1000;
      unit++;
    }
    const digits = unit === 2 && size < 100 ? 1 : 0;
    return new Intl.NumberFormat(document.documentElement.lang || 'en', {
      style: 'unit',
      unit: units[unit],
      maximumFractionDigits: digits,
    }).format(size);
  }

  window.vitrineDetail = {
    /** @param {HTMLElement} panel that shows another asset */
    reveal(panel) {
      panel.querySelector('.detail-content').scrollTop = 0;
      const covers = getComputedStyle(panel).position === 'absolute';
      if (covers) {
        panel.querySelector('#picker-detail-close')?.focus();
      }
    },

    /**
     * Loads a crop and writes below it what was loaded.
     *
     * @param {HTMLElement} figure
     * @param {string} source
     * @param {string} failed what to say if there is no crop
     */
    async measure(figure, source, failed) {
      const image = figure.querySelector('img');
      const size = figure.querySelector('.crop-size');
      const box = figure.querySelector('.picture');
      try {
        const answer = await fetch(source, { headers: { Accept: 'image/avif,image/webp,image/*;q=0.8' } });
        if (!answer.ok) {
          throw new Error(`${answer.status}`);
        }
        const file = await answer.blob();
        const address = URL.createObjectURL(file);
        image.src = address;
        await image.decode();
        URL.revokeObjectURL(address);
        const type = file.type.replace('image/', '').toUpperCase();
        size.textContent = `${image.naturalWidth} × ${image.naturalHeight} · ${weight(file.size)} · ${type}`;
        figure.dataset.bytes = String(file.size);
      } catch {
        box.classList.add('broken');
        size.textContent = failed;
      }
      box.classList.remove('waiting');
    },
  };
})();
