import type { Version } from '#newsroom/article/save-draft.ts';
import type { ArticleState } from '#newsroom/body/kinds.rule.ts';
import type { ArticleInput } from '#newsroom/revision/article-input.rule.ts';
import type { DeskPerson, Head } from './save-calls.ts';

export type SavingStatus = 'saved' | 'saving' | 'dirty' | 'offline' | 'signedOut' | 'conflict' | 'locked';

export type SavingState = {
  status: SavingStatus;
  /** The name of this browser tab; '' until the page has started. */
  tab: string;
  /** Under whose name it is saved. */
  person: DeskPerson;
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
  /** Another writes: what is unsaved here goes aside, and nothing of it becomes the head. */
  locked: boolean;
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

export const firstState = ({ key: _key, ...start }: SaverStart): SavingState => ({
  ...start,
  status: 'saved',
  tab: '',
  message: '',
  notice: '',
  conflict: null,
  otherPerson: null,
  gone: false,
  copyFailed: false,
  locked: false,
  keptAside: false,
});

/** Whatever becomes of the text, who may not write reads that first. */
export const unlessLocked = ({ locked }: SavingState, status: SavingStatus): SavingStatus =>
  locked ? 'locked' : status;

/** The server has this story under this number and version. */
export const storedAs = ({
  id,
  revisionId,
  saves,
  savedAt,
  state,
}: Pick<Head, 'id' | 'revisionId' | 'saves' | 'savedAt' | 'state'>) => ({
  articleId: id,
  version: { revisionId, saves },
  savedAt,
  articleState: state,
});

export const isBasedOn = ({ version }: SavingState, { revisionId, saves }: Version): boolean =>
  version?.revisionId === revisionId && version.saves === saves;
