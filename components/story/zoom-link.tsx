import type { ReactNode } from 'react';
import { type Picture, jpegPath } from '#newsroom/media/picture.rule.ts';

type Props = { picture: Picture; alt: string; children: ReactNode };

/**
 * A picture that leads to its largest self: by itself a plain link, with the script the lightbox. What it does is its
 * name alone: as text it came out where a story is copied or read without our styles.
 */
export function ZoomLink({ picture, alt, children }: Props) {
  const name = alt === '' ? '查看大图' : `查看大图：${alt}`;
  return (
    <a className="zoom" href={jpegPath(picture.id, picture.width)} aria-label={name}>
      {children}
    </a>
  );
}
