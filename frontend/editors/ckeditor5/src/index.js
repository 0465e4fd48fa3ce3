export { DamPictures } from './dam-pictures.js';
