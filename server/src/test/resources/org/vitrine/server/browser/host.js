const host = {
  token: async () => (await fetch('/token', { method: 'POST' })).text(),
  ready(hooks) {
    Object.assign(host, hooks);
    host.pictures = () => [...host.root().querySelectorAll('dam-picture')];
    host.shown = (index = 0) => host.pictures()[index]?.shadowRoot;
    document.querySelector('#save').addEventListener('click', async () => {
      const answer = await fetch(location.pathname, { method: 'POST', body: host.content() });
      document.querySelector('#save').dataset.saved = String(answer.ok);
    });
    document.body.dataset.ready = 'true';
  },
};
