import { frontChannelId } from '#newsroom/list/place-in-lists.ts';
import type { ListPart } from '#newsroom/site/paths.rule.ts';
import { channelItems } from '#newsroom/story/story-items.ts';
import type { StoryItem } from '#newsroom/story/story-view.ts';
import { type PartView, readPart } from './read-part.ts';

/** 滚动: everything that was published, newest first; a page or a day of it. Null for what it does not have. */
export const readRolling = (part: ListPart): PartView | null =>
  readPart({ kind: 'channel', id: frontChannelId }, part);

/** The newest stories of the whole site. */
export const readNewest = (limit: number): StoryItem[] => channelItems(frontChannelId, { limit });
