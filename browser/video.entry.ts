import { startEmbeds } from './embeds.ts';
import { startFilms } from './film.ts';

startFilms();
startEmbeds();
