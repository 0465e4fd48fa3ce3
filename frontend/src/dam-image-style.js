/** How `<dam-image>` looks. Hosts style the picture itself through `::part(image)`. */
export const css = `
:host { display: block; }
:host([hidden]) { display: none; }
picture { display: block; }
img { display: block; max-width: 100%; height: auto; }
.placeholder {
  aspect-ratio: 3 / 2;
  background: light-dark(#e4e6ea, #2b2f36);
  border-radius: 0.25rem;
}
:host([state='loading']) .placeholder { animation: breathe 1.6s ease-in-out infinite alternate; }
@keyframes breathe { to { opacity: 0.55; } }
@media (prefers-reduced-motion: reduce) { :host .placeholder { animation: none !important; } }
`;
