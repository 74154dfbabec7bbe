import { parseEmbedAddress } from '#newsroom/body/embed-address.rule.ts';
import type { DroppedText, PageBlock, PageEmbed } from './imported-page.ts';
import { type PageLine, imageLine } from './page-line.ts';

/** The place of a player whose house we know, as that of a picture; null for any other, which is only told of. */
export function playerLine(address: string, at: number): PageLine | null {
  const film = parseEmbedAddress(address);
  return film && { ...imageLine(at), embed: { type: 'embed', ...film } };
}

/** Of what is told to be left out, what did not come in after all: players of the copy did. */
export function stillLeftOut(blocks: readonly PageBlock[]): (one: DroppedText) => boolean {
  const filmOf = ({ provider, id }: Omit<PageEmbed, 'type'>) => `${provider} ${id}`;
  const shown = new Set(blocks.flatMap((one) => (one.type === 'embed' ? [filmOf(one)] : [])));
  return ({ why, text }) => {
    const film = why === '播放器' ? parseEmbedAddress(text) : null;
    return film === null || !shown.has(filmOf(film));
  };
}
