import { Plugin } from 'prosemirror-state';
import { pictureAttributes } from './schema.js';

/** Leaves out pictures that do not come from the DAM when something is pasted or dropped, and says so. */
export function foreignPictures(notify) {
  return new Plugin({
    props: {
      transformPastedHTML(html) {
        const pasted = new DOMParser().parseFromString(html, 'text/html');
        const foreign = [...pasted.images, ...pasted.querySelectorAll('svg, video, object, embed')]
          .filter((element) => !pictureAttributes(element));
        if (foreign.length === 0) {
          return html;
        }
        foreign.forEach((element) => element.remove());
        notify();
        return pasted.body.innerHTML;
      },
      handlePaste: (view, event) => refuseFiles(event, event.clipboardData, notify),
      handleDrop: (view, event) => refuseFiles(event, event.dataTransfer, notify),
    },
  });
}

/** A picture copied as a file brings no HTML along; one copied from a page brings both, and is seen above. */
function refuseFiles(event, transfer, notify) {
  const files = [...(transfer?.files ?? [])];
  if (files.length === 0 || transfer.getData('text/html') !== '') {
    return false;
  }
  event.preventDefault();
  notify();
  return true;
}
