import type { ArticleInput } from '#newsroom/article/article-input.rule.ts';
import type { ArticleState } from '#newsroom/article/kinds.rule.ts';
import type { Version } from '#newsroom/article/save-draft.ts';
import type { StoryMedia } from '#newsroom/media/media-view.ts';
import type { DeskPerson, Head } from './save-calls.ts';

export type SavingStatus = 'saved' | 'saving' | 'dirty' | 'offline' | 'signedOut' | 'conflict' | 'locked';

export type SavingState = {
  status: SavingStatus;
  savedAt: number | null;
  /** What is the matter, where something is; in words for people. */
  message: string;
  /** What was done by itself and should be known: someone's changes were merged. */
  notice: string;
  articleId: number | null;
  articleState: ArticleState;
  version: Version | null;
  /** Someone else's text became the head, and some of it clashes with what is here. */
  conflict: { head: Head; base: ArticleInput; count: number } | null;
  /** Another person signed in while this text is not saved. */
  otherPerson: DeskPerson | null;
  /** The article is no longer there. */
  gone: boolean;
  /** This computer takes no local copy. */
  copyFailed: boolean;
  /** Unsaved text of this tab was kept aside on the server. */
  keptAside: boolean;
};

export type SaverStart = {
  articleId: number | null;
  key: string;
  person: DeskPerson;
  version: Version | null;
  savedAt: number | null;
  articleState: ArticleState;
};

/** What the saver needs of the page's editor. */
export type StoryDocument = {
  /** What the editor holds, with what is still being typed in fields. */
  story: () => ArticleInput;
  /** A story as the editor would give it back. */
  asEdited: (story: ArticleInput) => ArticleInput;
  apply: (story: ArticleInput, undoable: boolean) => void;
  /** True in the middle of an input method's composition. */
  isComposing: () => boolean;
  addMedia: (media: Record<string, StoryMedia>) => void;
  /** A new story has its article now. */
  onMade: (articleId: number) => void;
};

export const firstState = (start: SaverStart): SavingState => ({
  status: 'saved',
  savedAt: start.savedAt,
  message: '',
  notice: '',
  articleId: start.articleId,
  articleState: start.articleState,
  version: start.version,
  conflict: null,
  otherPerson: null,
  gone: false,
  copyFailed: false,
  keptAside: false,
});
