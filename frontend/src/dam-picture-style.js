/** How a picture looks in an editor's view. Colours follow the text's, so that it fits light and dark themes. */
export const css = `
:host { display: block; margin: 1rem 0; max-width: 42rem; cursor: default; user-select: none; }
:host([hidden]), [hidden] { display: none !important; }
.frame {
  position: relative;
  overflow: hidden;
  border: 1px solid color-mix(in srgb, currentcolor 22%, transparent);
  border-radius: 0.5rem;
  font: small/1.4 system-ui, sans-serif;
  text-align: start;
}
.image {
  display: block;
  width: 100%;
  height: auto;
  max-height: 26rem;
  object-fit: contain;
  background: color-mix(in srgb, currentcolor 6%, transparent);
}
.frame:not([data-tone='permitted'], [data-tone='expiring']) .image { filter: grayscale(1); opacity: 0.65; }
.badge {
  position: absolute;
  inset: 0.5rem auto auto 0.5rem;
  padding: 0.15rem 0.6rem;
  border-radius: 1rem;
  background: #8c1d18;
  color: #fff;
  font-weight: 600;
}
.frame[data-tone='expiring'] .badge { background: #ffd27a; color: #3d2a00; }
.frame[data-tone='away'] .badge, .frame[data-tone='unknown'] .badge { position: static; display: inline-block; margin: 0.6rem 0.75rem 0; }
.frame[data-tone='away'] .badge { background: #50565f; }
.about { display: flex; flex-wrap: wrap; gap: 0.1rem 0.75rem; padding: 0.45rem 0.75rem; }
.title { font-weight: 600; overflow-wrap: anywhere; }
.place { opacity: 0.75; }
.said { flex-basis: 100%; font-style: italic; overflow-wrap: anywhere; }
.said:empty, .below:empty, .place:empty { display: none; }
.below { padding: 0.45rem 0.75rem 0.6rem; border-top: 1px solid color-mix(in srgb, currentcolor 14%, transparent); font-size: 1.15em; overflow-wrap: anywhere; }
`;
