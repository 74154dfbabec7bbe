import type { Draft } from '#newsroom/article/read-draft.ts';
import type { StoryMedia } from '#newsroom/media/media-view.ts';
import type { Way } from '#newsroom/workflow/way.rule.ts';
import type { FoundStory } from '#newsroom/story/found-story.rule.ts';
import type { FormAction } from '../form/form-state.ts';
import type { ChannelOption } from '../form/channel-option.ts';

/** Acts with a form of their own in the panel. */
type EditorAct =
  | 'kill'
  | 'takeDown'
  | 'restore'
  | 'correct'
  | 'changeCorrection'
  | 'complete'
  | 'spike'
  | 'unspike'
  | 'submit'
  | 'recall'
  | 'pin'
  | 'remark'
  | 'schedule'
  | 'cancelTimed'
  | 'embargo'
  | 'changeAddress';

/** All that the writing page has of one story, and what this person may do with it. */
export type EditorPageView = {
  /** Its `id` and `revisionId` are 0 while the story is not stored yet. */
  draft: Draft;
  /** Its way to readers; null while it is not stored yet. */
  way: Way | null;
  channels: ChannelOption[];
  /** Facts of the story's files, by id. */
  media: Record<string, StoryMedia>;
  /** What is known of the stories of its related reading. */
  related: FoundStory[];
  /** Those of them that came in with the story and are published with it. */
  companions: readonly number[];
  now: number;
  may: Record<'write' | 'publish' | 'complete' | 'correct' | 'kill' | 'spike', boolean>;
  /** Why this person may not write it, in a sentence for them; '' where they may. */
  readOnly: string;
  person: { id: string | null; name: string };
  siteUrl: string;
  siteName: string;
  /** Words that no title is broken inside. */
  noBreak: readonly string[];
  /** The import that it came from, whose report tells every change. */
  importId: number | null;
  actions: Record<EditorAct, FormAction>;
};
