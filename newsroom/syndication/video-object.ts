import type { VideoObject } from 'schema-dts';
import { isoBeijing } from '#lib/dates.ts';
import type { Story } from '#newsroom/article/story-view.ts';
import { cropOf } from './story-picture.ts';

/** The films in a story as structured data. */
export function videoObjects(story: Story, origin: string): VideoObject[] {
  return story.body.blocks.flatMap((block) => {
    const film = block.type === 'video' && block.mediaId !== null ? story.media[block.mediaId] : undefined;
    if (block.type !== 'video' || film?.kind !== 'video') return [];
    const video: VideoObject = {
      '@type': 'VideoObject',
      name: story.headline,
      description: block.caption || story.excerpt || story.headline,
      uploadDate: isoBeijing(story.time),
      contentUrl: origin + film.url,
      inLanguage: 'zh-CN',
      ...(block.posterId !== null && { thumbnailUrl: cropOf(block.posterId, '16x9', origin).url }),
      ...(film.durationMs !== null && { duration: isoDuration(film.durationMs) }),
      ...(block.transcript !== '' && { transcript: block.transcript }),
    };
    return [video];
  });
}

/** PT84S */
const isoDuration = (ms: number) => `PT${Math.max(1, Math.round(ms / 1000))}S`;
