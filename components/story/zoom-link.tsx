import type { ReactNode } from 'react';
import { type Picture, jpegPath } from '#newsroom/media/picture.rule.ts';

type Props = { picture: Picture; children: ReactNode };

/** A picture that leads to its largest self: by itself a plain link, with the script the lightbox. */
export function ZoomLink({ picture, children }: Props) {
  return (
    <a className="zoom" href={jpegPath(picture.id, picture.width)}>
      {children}
      <span className="vh">查看大图</span>
    </a>
  );
}
