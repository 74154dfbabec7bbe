import { markOf } from '#newsroom/list/list-marks.ts';
import { type NameListRow, nameListAt } from '#newsroom/list/name-lists.ts';
import { nameFeedPath } from '#newsroom/site/data-paths.rule.ts';
import { type NameKind, namePath } from '#newsroom/site/paths.rule.ts';
import { type PageView, readPage } from './read-part.ts';

export type NameView = Pick<NameListRow, 'kind' | 'name'> & {
  path: string;
  feed: string;
  part: PageView;
  /** The time of the oldest story that bears the name. */
  since: number;
};

/** A page of the stories that bear a name. Null for a name that no published story bears, and for a page there isn't. */
export function readNamePage(kind: NameKind, slug: string, page: number | null): NameView | null {
  const row = nameListAt(kind, slug);
  const list = row && { kind: 'name' as const, id: row.id };
  const part = list && readPage(list, page);
  const oldest = list && markOf(list, 1);
  if (!part || !oldest) return null;
  const { name } = row;
  const along = part.along.filter((one) => one.kind !== kind || one.name !== name);
  return {
    kind,
    name,
    path: namePath(kind, slug),
    feed: nameFeedPath(kind, slug),
    part: { ...part, along },
    since: oldest.storyTime,
  };
}
