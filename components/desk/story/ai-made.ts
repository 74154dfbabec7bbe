import type { FoundMedia } from '#newsroom/media/found-media.rule.ts';
import type { StoryMedia } from '#newsroom/media/media-view.ts';

/** The mark that a file brings along where it says itself that AI made it. */
export const markOf = ({ aiWords }: Pick<FoundMedia, 'aiWords'>): { aiMade?: true } =>
  aiWords === '' ? {} : { aiMade: true };

/** What a file in the story says of itself; '' where it says nothing, or is not known yet. */
export const aiWordsOf = (file: StoryMedia | undefined): string =>
  file === undefined || file.kind === 'subtitles' ? '' : (file.aiWords ?? '');
