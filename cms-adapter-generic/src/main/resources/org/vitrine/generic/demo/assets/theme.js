// Loaded before anything is drawn, so that a chosen theme never flashes up in the other one.
(() => {
  const KEY = 'vitrine-theme';
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const remembered = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null; // storage is forbidden: the system's choice holds
    }
  };
  const remember = (theme) => {
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // storage is forbidden: the choice holds for this page
    }
  };
  const apply = (theme) => {
    if (theme === 'light' || theme === 'dark') {
      root.dataset.theme = theme;
    }
    const shown = root.dataset.theme ?? 'auto';
    document.querySelector('dam-picker')?.setAttribute('theme', shown);
  };
  apply(remembered());
  addEventListener('DOMContentLoaded', () => {
    apply(root.dataset.theme);
    for (const toggle of document.querySelectorAll('[data-theme-toggle]')) {
      toggle.addEventListener('click', () => {
        const now = root.dataset.theme ?? (dark.matches ? 'dark' : 'light');
        const next = now === 'dark' ? 'light' : 'dark';
        remember(next);
        apply(next);
      });
    }
  });
})();
