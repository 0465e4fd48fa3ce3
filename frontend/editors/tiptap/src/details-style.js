/** How the dialog for a picture's shape and texts looks. Pages recolour it as they do the picker. */
export const css = `
dialog {
  --surface: var(--dam-surface, light-dark(#ffffff, #17191d));
  --ink: var(--dam-ink, light-dark(#1b1d21, #f0f1f3));
  --line: var(--dam-line, light-dark(#8b9099, #737985));
  --accent: var(--dam-accent, light-dark(#1f4fbf, #8fb4ff));
  box-sizing: border-box;
  width: min(30em, calc(100vw - 2em));
  padding: 1.25em;
  border: 1px solid var(--line);
  border-radius: 0.75em;
  background: var(--surface);
  color: var(--ink);
  font: medium/1.5 system-ui, sans-serif;
  box-shadow: 0 1.5em 4em rgb(0 0 0 / 35%);
}
dialog::backdrop { background: rgb(10 12 16 / 55%); }
form { display: grid; gap: 0.9em; }
h2 { margin: 0; font-size: 1.125em; }
label { display: grid; gap: 0.25em; }
label span { font-size: 0.875em; font-weight: 600; }
p { margin: -0.7em 0 0; font-size: 0.875em; opacity: 0.8; }
select, textarea, input {
  box-sizing: border-box;
  width: 100%;
  min-height: 2.75em;
  padding: 0.5em 0.75em;
  border: 1px solid var(--line);
  border-radius: 0.5em;
  background: transparent;
  color: inherit;
  font: inherit;
  resize: vertical;
}
option { background: var(--surface); color: var(--ink); }
.row { display: flex; justify-content: flex-end; gap: 0.5em; }
button {
  min-height: 2.75em;
  padding: 0 1.1em;
  border: 1px solid var(--line);
  border-radius: 0.5em;
  background: transparent;
  color: inherit;
  font: inherit;
  cursor: pointer;
}
button[value='apply'] { border-color: var(--accent); background: var(--accent); color: light-dark(#ffffff, #0d1524); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 1px; }
`;
