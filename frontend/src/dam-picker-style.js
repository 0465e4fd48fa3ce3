/** How the picker's window looks. Hosts recolour it through the custom properties. */
export const css = `
:host { display: contents; }

dialog {
  --surface: var(--dam-surface, light-dark(#ffffff, #17191d));
  --ink: var(--dam-ink, light-dark(#1b1d21, #f0f1f3));
  --line: var(--dam-line, light-dark(#d5d8dd, #3a3e46));
  --accent: var(--dam-accent, light-dark(#1f4fbf, #8fb4ff));
  color-scheme: light dark;
  box-sizing: border-box;
  width: min(72em, calc(100vw - 3em));
  height: min(52em, calc(100dvh - 3em));
  max-width: none;
  max-height: none;
  padding: 0;
  border: 1px solid var(--line);
  border-radius: 0.75em;
  overflow: hidden;
  background: var(--surface);
  color: var(--ink);
  /* Not the host's root size, which may be anything: what this browser calls medium. */
  font: medium/1.5 system-ui, sans-serif;
  box-shadow: 0 1.5em 4em rgb(0 0 0 / 35%);
}
:host([theme='light']) dialog { color-scheme: light; }
:host([theme='dark']) dialog { color-scheme: dark; }
dialog[open] { display: grid; grid-template-rows: auto auto 1fr; }
dialog::backdrop { background: rgb(10 12 16 / 55%); }

.header {
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 1em;
  padding: 0.5em 0.5em 0.5em 1.25em;
  border-bottom: 1px solid var(--line);
}
h2 { margin: 0; font-size: 1em; font-weight: 600; }

button {
  min-width: 2.75em;
  min-height: 2.75em;
  padding: 0 0.75em;
  border: 1px solid transparent;
  border-radius: 0.5em;
  background: transparent;
  color: inherit;
  font: inherit;
  cursor: pointer;
}
button:hover { background: color-mix(in srgb, var(--ink) 10%, transparent); }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: -3px; }
button svg { display: block; width: 1.25em; height: 1.25em; margin: auto; }

[role='alert'] {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.5em 1em;
  padding: 0.75em 1.25em;
  border-bottom: 1px solid var(--line);
  background: light-dark(#fdecea, #45201c);
  color: light-dark(#7a1c12, #ffdad4);
}
[role='alert'] p { flex: 1 1 18em; margin: 0; }
[role='alert'] button { border-color: currentcolor; }
[hidden] { display: none !important; }

.body { position: relative; grid-row: 3; min-height: 0; }
iframe { display: block; width: 100%; height: 100%; border: 0; background: var(--surface); }
[role='status'] {
  position: absolute;
  inset: 0;
  display: grid;
  place-content: center;
  justify-items: center;
  gap: 1em;
  background: var(--surface);
}
[role='status']::before {
  content: '';
  width: 2em;
  height: 2em;
  border: 3px solid var(--line);
  border-top-color: var(--accent);
  border-radius: 50%;
  animation: turn 0.9s linear infinite;
}
@keyframes turn { to { transform: rotate(1turn); } }
@media (prefers-reduced-motion: reduce) { [role='status']::before { animation-duration: 4s; } }

@media (max-width: 40em) {
  dialog { width: 100vw; height: 100dvh; margin: 0; border: 0; border-radius: 0; }
}
`;
