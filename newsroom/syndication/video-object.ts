import type { AudioObject, VideoObject } from 'schema-dts';
import { isoBeijing } from '#lib/dates.ts';
import type { Block } from '#newsroom/body/body.rule.ts';
import type { Story } from '#newsroom/story/story-view.ts';
import { machineMade } from './image-object.ts';
import { cropOf } from './story-picture.ts';

/** The films in a story as structured data. */
export const videoObjects = (story: Story, origin: string): VideoObject[] =>
  story.body.blocks.flatMap((block): VideoObject[] => {
    if (block.type !== 'video') return [];
    const contentUrl = fileOf(block, story, 'video', origin) ?? streamOf(block.stream, origin);
    if (contentUrl === null) return [];
    const { posterId } = block;
    return [
      {
        '@type': 'VideoObject',
        ...recorded(block, story),
        contentUrl,
        ...(posterId !== null && { thumbnailUrl: cropOf(posterId, '16x9', origin).url }),
      },
    ];
  });

/** The recordings in a story as structured data. */
export const audioObjects = (story: Story, origin: string): AudioObject[] =>
  story.body.blocks.flatMap((block): AudioObject[] => {
    const contentUrl = block.type === 'audio' ? fileOf(block, story, 'audio', origin) : null;
    if (block.type !== 'audio' || contentUrl === null) return [];
    return [{ '@type': 'AudioObject', ...recorded(block, story), contentUrl }];
  });

type Playable = Extract<Block, { type: 'video' | 'audio' }>;

function fileOf(block: Playable, story: Story, kind: 'video' | 'audio', origin: string): string | null {
  const file = block.mediaId === null ? undefined : story.media[block.mediaId];
  return file?.kind === kind ? origin + file.url : null;
}

const streamOf = (stream: string | undefined, origin: string): string | null =>
  stream === undefined ? null : stream.startsWith('/') ? origin + stream : stream;

function recorded(block: Playable, story: Story) {
  const file = block.mediaId === null ? undefined : story.media[block.mediaId];
  const durationMs = file?.kind === 'video' || file?.kind === 'audio' ? file.durationMs : null;
  return {
    name: story.headline,
    description: block.caption || story.excerpt || story.headline,
    uploadDate: isoBeijing(story.time),
    inLanguage: 'zh-CN',
    ...(durationMs !== null && { duration: isoDuration(durationMs) }),
    ...(block.credit !== '' && { creditText: block.credit }),
    ...(block.transcript !== '' && { transcript: block.transcript }),
    ...(block.aiMade === true && { digitalSourceType: machineMade }),
  };
}

/** PT84S */
const isoDuration = (ms: number) => `PT${Math.max(1, Math.round(ms / 1000))}S`;
