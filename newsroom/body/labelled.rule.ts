import type { StoryMedia } from '#newsroom/media/media-view.ts';
import type { Block, Body } from './body.rule.ts';

type Known = Readonly<Record<string, StoryMedia>>;

/** True for a file that says itself that AI made it. */
export function saysAi(media: Known, id: string | null): boolean {
  const file = id === null ? undefined : media[id];
  return file !== undefined && file.kind !== 'subtitles' && file.aiWords !== undefined;
}

/** A body whose pictures, films and recordings bear the mark wherever their file says so: nobody can take that off. */
export const labelledBody = (body: Body, media: Known): Body => ({
  ...body,
  blocks: body.blocks.map((block) => labelledBlock(block, media)),
});

function labelledBlock(block: Block, media: Known): Block {
  switch (block.type) {
    case 'figure':
    case 'video':
    case 'audio':
      return saysAi(media, block.mediaId) ? { ...block, aiMade: true } : block;
    case 'gallery':
      return {
        ...block,
        figures: block.figures.map((one) => (saysAi(media, one.mediaId) ? { ...one, aiMade: true } : one)),
      };
    default:
      return block;
  }
}
