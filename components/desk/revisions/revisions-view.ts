import type { ComparedPair, RevisionsPage } from '#newsroom/revision/revision-view.ts';
import type { FormAction } from '../form/form-state.ts';

/** All that the page of an article's revisions shows. */
export type RevisionsView = {
  list: RevisionsPage;
  pair: ComparedPair;
  now: number;
  mayWrite: boolean;
  restore: FormAction;
};

/** Compares two; without `from` a revision with the one that it was written on. */
export const comparisonPath = (id: number, pair: { from?: number | undefined; to: number }) =>
  `/admin/articles/${id}/revisions?${pair.from === undefined ? '' : `from=${pair.from}&`}to=${pair.to}`;
