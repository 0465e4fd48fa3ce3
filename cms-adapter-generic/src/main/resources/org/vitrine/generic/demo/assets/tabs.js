/**
 * Tabs as the ARIA authoring practices describe them: arrows move and select, one tab is in the tab order.
 *
 * @param {HTMLElement} list
 * @param {(locale: string) => void} selected
 */
export function localeTabs(list, selected) {
  const tabs = [...list.querySelectorAll('[role=tab]')];
  const panelOf = (tab) => document.getElementById(tab.getAttribute('aria-controls'));
  let current = panelOf(tabs[0]).dataset.locale;

  const select = (chosen) => {
    for (const tab of tabs) {
      const on = tab === chosen;
      tab.setAttribute('aria-selected', String(on));
      tab.tabIndex = on ? 0 : -1;
      panelOf(tab).hidden = !on;
    }
    current = panelOf(chosen).dataset.locale;
    chosen.focus();
    selected(current);
  };

  list.addEventListener('click', (event) => {
    const tab = event.target.closest('[role=tab]');
    if (tab) {
      select(tab);
    }
  });
  list.addEventListener('keydown', (event) => {
    const at = tabs.indexOf(event.target);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (at >= 0 && to !== undefined) {
      event.preventDefault();
      select(tabs.at(to % tabs.length));
    }
  });
  return { get current() { return current; } };
}
