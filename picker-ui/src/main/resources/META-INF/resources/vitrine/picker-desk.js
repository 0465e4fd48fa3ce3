/*
 * What the browser does by itself: moving between tiles, the keyboard, the filter drawer, loading more near the end,
 * copying, and measuring crops. The server is called only for what changes what is known.
 */
(() => {
  'use strict';

  const TYPING = 'input, textarea, select, [contenteditable="true"]';

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

  // ----- tiles

  const tilesOf = (grid) => [...grid.querySelectorAll('.tile')];

  function focusTile(grid, tile) {
    grid.querySelectorAll('.tile[tabindex="0"]').forEach((other) => other.setAttribute('tabindex', '-1'));
    tile.setAttribute('tabindex', '0');
    tile.focus();
    tile.scrollIntoView({ block: 'nearest' });
  }

  /** How many tiles stand beside each other. */
  function columns(tiles) {
    const top = tiles[0].offsetTop;
    const second = tiles.findIndex((tile) => tile.offsetTop > top);
    return second < 0 ? tiles.length : second;
  }

  function move(grid, tile, key) {
    const tiles = tilesOf(grid);
    const at = tiles.indexOf(tile);
    const row = columns(tiles);
    const steps = { ArrowRight: at + 1, ArrowLeft: at - 1, ArrowDown: at + row, ArrowUp: at - row, Home: 0, End: tiles.length - 1 };
    const target = steps[key];
    if (target === undefined) {
      return false;
    }
    if (target >= tiles.length && key === 'ArrowDown') {
      document.getElementById('picker-more')?.click();
    }
    focusTile(grid, tiles[Math.max(0, Math.min(tiles.length - 1, target))]);
    return true;
  }

  function onGridKey(event) {
    const tile = event.target.closest?.('.tile');
    if (!tile || event.altKey) {
      return;
    }
    const grid = event.currentTarget;
    const plain = !event.ctrlKey && !event.metaKey;
    if (plain && move(grid, tile, event.key)) {
      event.preventDefault();
    } else if (plain && event.key === 'Enter') {
      event.preventDefault();
      grid.dataset.opened = 'keyboard';
      grid.$server.shown(tile.dataset.key);
    } else if (plain && event.key === ' ') {
      event.preventDefault();
      grid.$server.toggled(tile.dataset.key);
    }
  }

  function onGridClick(event) {
    const tile = event.target.closest('.tile');
    if (!tile) {
      return;
    }
    const grid = event.currentTarget;
    grid.dataset.opened = event.detail === 0 ? 'keyboard' : 'pointer';
    focusTile(grid, tile);
    if (event.detail > 1) {
      return; // the second half of a double click
    }
    if (event.target.closest('.tile-check') || event.ctrlKey || event.metaKey) {
      grid.$server.toggled(tile.dataset.key);
    } else {
      grid.$server.shown(tile.dataset.key);
    }
  }

  function onGridDoubleClick(event) {
    const tile = event.target.closest('.tile');
    if (tile && !event.target.closest('.tile-check')) {
      event.currentTarget.$server.taken(tile.dataset.key);
    }
  }

  // ----- the rail: its boxes are made anew with every search, and the editor shall not notice

  /** @type {{ facet?: string, value?: string, top: number } | null} */
  let place = null;

  function remember(event) {
    const box = event.type === 'focusin' ? event.target.closest('[data-value]') : null;
    const rail = event.currentTarget.closest('.rail');
    const top = rail.querySelector('.rail-groups').scrollTop;
    place = { ...place, top: event.type === 'scroll' ? top : (place?.top ?? top) };
    if (box) {
      place.facet = box.closest('[data-facet]').dataset.facet;
      place.value = box.dataset.value;
    }
  }

  function returnToRail(desk) {
    const groups = desk?.querySelector('.rail-groups');
    if (!groups || !place) {
      return;
    }
    groups.scrollTop = place.top;
    if (document.activeElement !== document.body) {
      return;
    }
    const box = [...groups.querySelectorAll(`[data-facet="${place.facet}"] [data-value]`)].find(
      (one) => one.dataset.value === place.value,
    );
    (box ?? desk.querySelector('#picker-search'))?.focus({ preventScroll: true });
  }

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

  // ----- the whole desk

  const press = (id) => {
    const button = document.getElementById(id);
    if (button && !button.disabled && button.offsetParent !== null) {
      button.click();
      return true;
    }
    return false;
  };

  function drawer(desk, open) {
    desk.classList.toggle('with-drawer', open);
    const button = desk.querySelector('#picker-filters');
    button?.setAttribute('aria-expanded', String(open));
    // What lies behind the drawer is out of reach until it is closed.
    desk.querySelectorAll('.search-bar, .health, .results, .actions').forEach((part) => (part.inert = open));
    if (open) {
      desk.querySelector('#picker-facets-close')?.focus();
    } else {
      button?.focus();
    }
  }

  function onEscape(desk) {
    if (desk.classList.contains('with-drawer')) {
      drawer(desk, false);
    } else if (!press('picker-detail-close')) {
      press('picker-cancel');
    }
  }

  function onKey(event) {
    const desk = document.getElementById('picker-desk');
    if (event.defaultPrevented || event.isComposing || document.querySelector('vaadin-select[opened]')) {
      return;
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      if (desk) {
        onEscape(desk);
      } else {
        window.vitrineBridge.cancel();
      }
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      press('picker-insert');
    } else if (event.key === '/' && desk && !event.target.closest?.(TYPING)) {
      event.preventDefault();
      desk.querySelector('#picker-search')?.focus();
    }
  }
  document.addEventListener('keydown', onKey);

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

  let nearEnd = null;

  /** The button is there only while there is more; looking at it anew tells when it is still in sight. */
  function watchEnd() {
    const more = document.getElementById('picker-more');
    nearEnd?.disconnect();
    if (more) {
      nearEnd?.observe(more);
    }
  }

  window.vitrineDesk = {
    /** @param {HTMLElement} desk which has just been put on the screen */
    serve(desk) {
      const grid = desk.querySelector('.grid');
      grid.addEventListener('keydown', onGridKey);
      grid.addEventListener('click', onGridClick);
      grid.addEventListener('dblclick', onGridDoubleClick);
      desk.querySelector('#picker-filters')?.addEventListener('click', () => drawer(desk, true));
      desk.querySelector('#picker-facets-close')?.addEventListener('click', () => drawer(desk, false));
      desk.addEventListener('pointerdown', (event) => {
        if (desk.classList.contains('with-drawer') && !event.target.closest('.rail')) {
          drawer(desk, false);
        }
      });
      const busy = () => desk.querySelector('.results')?.classList.add('busy');
      desk.querySelector('#picker-search')?.addEventListener('input', busy);
      const rail = desk.querySelector('.rail');
      rail?.addEventListener('change', busy);
      rail?.addEventListener('focusin', remember);
      rail?.querySelector('.rail-groups')?.addEventListener('scroll', remember);
      desk.querySelector('#picker-search')?.addEventListener('keydown', (event) => {
        const first = event.key === 'ArrowDown' ? grid.querySelector('.tile') : null;
        if (first) {
          event.preventDefault();
          focusTile(grid, first);
        }
      });
      nearEnd?.disconnect();
      nearEnd = new IntersectionObserver(
        (entries) => entries.some((entry) => entry.isIntersecting) && press('picker-more'),
        { root: desk.querySelector('.results'), rootMargin: '400px' },
      );
      watchEnd();
      place = null;
      desk.querySelector('#picker-search')?.focus();
    },

    /** @param {HTMLElement} grid which has just got its tiles */
    settle(grid) {
      const results = grid.closest('.results');
      results?.classList.remove('busy');
      requestAnimationFrame(() => returnToRail(grid.closest('.desk')));
      const tiles = tilesOf(grid);
      if (tiles.length > 0 && !grid.querySelector('.tile[tabindex="0"]')) {
        tiles[0].setAttribute('tabindex', '0');
        results.scrollTop = 0;
      }
      watchEnd();
    },

    /** @param {HTMLElement} panel that shows another asset */
    reveal(panel) {
      panel.querySelector('.detail-content').scrollTop = 0;
      const covers = getComputedStyle(panel).position === 'absolute';
      if (covers) {
        panel.querySelector('#picker-detail-close')?.focus();
      }
    },

    /** @param {HTMLElement} desk whose details were closed */
    back(desk) {
      const grid = desk.querySelector('.grid');
      const tile = grid?.querySelector('.tile.active') ?? grid?.querySelector('.tile[tabindex="0"]');
      if (tile) {
        focusTile(grid, tile);
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
