export { DamPicture } from './dam-picture.js';
export { pictureButton } from './picture-button.js';
