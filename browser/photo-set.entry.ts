import { startPhotoSet } from './photo-set.ts';

const stage = document.querySelector<HTMLElement>('.stage');
if (stage) startPhotoSet(stage);
