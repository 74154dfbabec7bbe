import type { ArticleInput } from '#newsroom/revision/article-input.rule.ts';
import type { Draft } from './read-draft.ts';

/** A story before its first save. */
export const newDraft = (input: ArticleInput, at: number): Draft => ({
  id: 0,
  publicId: '',
  state: 'draft',
  stub: false,
  revisionId: 0,
  saves: 0,
  input,
  path: null,
  changedSincePublication: false,
  storyTime: null,
  updatedAt: at,
  corrections: [],
  kill: null,
  history: [],
});
