import { type PictureKey, film } from './pictures.ts';

type Film = { file: string; subtitles: string; poster: PictureKey };

/** The demo's films: one drawn frame by frame, one cut from pictures (demo/video/cut-river.ts). */
export const films = {
  morning: { file: film.file, subtitles: film.subtitles, poster: film.poster },
  river: { file: 'river.mp4', subtitles: 'river.vtt', poster: 'ridge2' },
} satisfies Record<string, Film>;

export type FilmKey = keyof typeof films;
