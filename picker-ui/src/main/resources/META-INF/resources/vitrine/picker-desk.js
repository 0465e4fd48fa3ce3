/*
 * What the browser does by itself at the desk: moving between tiles, the keyboard, the filter drawer, loading more near
 * the end. The server is called only for what changes what is known.
 */
(() => {
  'use strict';

  const TYPING = 'input, textarea, select, [contenteditable="true"]';

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
    const grid = tile.closest('.grid');
    const plain = !event.ctrlKey && !event.metaKey;
    if (plain && move(grid, tile, event.key)) {
      event.preventDefault();
    } else if (plain && event.key === 'Enter') {
      event.preventDefault();
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
    const grid = tile.closest('.grid');
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
      tile.closest('.grid').$server.taken(tile.dataset.key);
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
    if (groups && place) {
      groups.scrollTop = place.top;
    }
    // What had the focus may be gone with the answer: a ticked box comes back, a chip or a message does not.
    if (!desk || document.activeElement !== document.body) {
      return;
    }
    const box = [...desk.querySelectorAll(`[data-facet="${place?.facet}"] [data-value]`)].find(
      (one) => one.dataset.value === place?.value,
    );
    (box ?? desk.querySelector('#picker-search'))?.focus({ preventScroll: true });
  }

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
      // On the desk, not the grid: where nothing is found there is no grid.
      desk.addEventListener('keydown', onGridKey);
      desk.addEventListener('click', onGridClick);
      desk.addEventListener('dblclick', onGridDoubleClick);
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
        const first = event.key === 'ArrowDown' ? desk.querySelector('.tile') : null;
        if (first) {
          event.preventDefault();
          focusTile(first.closest('.grid'), first);
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

    /** @param {HTMLElement} results to which the server has just answered */
    settle(results) {
      results.classList.remove('busy');
      requestAnimationFrame(() => returnToRail(results.closest('.desk')));
      const first = results.querySelector('.tile');
      if (first && !results.querySelector('.tile[tabindex="0"]')) {
        first.setAttribute('tabindex', '0');
        results.scrollTop = 0;
      }
      watchEnd();
    },

    /** @param {HTMLElement} desk whose details were closed */
    back(desk) {
      const grid = desk.querySelector('.grid');
      const tile = grid?.querySelector('.tile.active') ?? grid?.querySelector('.tile[tabindex="0"]');
      if (tile) {
        focusTile(grid, tile);
      }
    },
  };
})();
