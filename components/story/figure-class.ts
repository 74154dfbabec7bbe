import { type Picture, standOf } from '#newsroom/media/picture.rule.ts';

/** Upright pictures keep their shape within the height of a window; long ones fill the column, and open at full width. */
export function figureClass(picture: Picture): string {
  const stand = standOf(picture);
  return stand === 'wide' ? 'fig' : `fig ${stand}`;
}
