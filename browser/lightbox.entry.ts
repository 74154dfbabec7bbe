import { startLightbox } from './lightbox.ts';

startLightbox();
