import type { MediaNs } from 'feedsmith';
import type { Block, Figure } from '#newsroom/body/body.rule.ts';
import { figuresOf } from '#newsroom/body/figures.rule.ts';
import { photographersOf } from '#newsroom/list/photographer.rule.ts';
import { jpegPath, type Picture } from '#newsroom/media/picture.rule.ts';
import type { Story } from '#newsroom/story/story-view.ts';

type File = MediaNs.Content<true>;
type Sign = Pick<Figure, 'caption' | 'credit'>;

/** Every picture, film and recording of a story for Media RSS, its 题图 first, each once. */
export function feedFiles(story: Story, origin: string): File[] {
  const lead = story.lead ? [pictureFile(story.lead, story.lead, origin)] : [];
  const rest = story.body.blocks.flatMap((block) => [
    ...figuresOf(block).flatMap((figure) => figureFile(figure, story.media, origin)),
    ...playableFile(block, story.media, origin),
  ]);
  return [...new Map([...lead, ...rest].map((file) => [file.url, file])).values()];
}

function figureFile(figure: Figure, media: Story['media'], origin: string): File[] {
  const file = figure.mediaId === null ? undefined : media[figure.mediaId];
  return file?.kind === 'image' ? [pictureFile(file, figure, origin)] : [];
}

function pictureFile({ id, width, height, widths }: Picture, sign: Sign, origin: string): File {
  const shown = Math.max(...widths);
  return {
    url: origin + jpegPath(id, width),
    type: 'image/jpeg',
    medium: 'image',
    width: shown,
    height: Math.round((shown * height) / width),
    ...signed(sign),
  };
}

function playableFile(block: Block, media: Story['media'], origin: string): File[] {
  if (block.type !== 'video' && block.type !== 'audio') return [];
  const file = block.mediaId === null ? undefined : media[block.mediaId];
  if (file?.kind !== 'video' && file?.kind !== 'audio') return [];
  return [
    {
      url: origin + file.url,
      type: file.type,
      medium: file.kind,
      ...(file.durationMs !== null && { duration: Math.round(file.durationMs / 1000) }),
      ...signed(block),
    },
  ];
}

/** The printed credit is kept whole unless it certainly names people. */
function signed({ caption, credit }: Sign): Pick<File, 'description' | 'credits'> {
  const people = photographersOf(credit);
  const credits =
    people.length > 0
      ? people.map((value) => ({ value, role: 'photographer' }))
      : credit === ''
        ? []
        : [{ value: credit }];
  return {
    ...(caption !== '' && { description: { value: caption, type: 'plain' } }),
    ...(credits.length > 0 && { credits }),
  };
}
