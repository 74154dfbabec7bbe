import { type NameListRow, nameListAt } from '#newsroom/list/name-lists.ts';
import { type NameKind, namePath } from '#newsroom/site/paths.rule.ts';
import { type PageView, readPage } from './read-part.ts';

export type NameView = Pick<NameListRow, 'kind' | 'name'> & { path: string; part: PageView };

/** A page of the stories that bear a name. Null for a name that no published story bears, and for a page there isn't. */
export function readNamePage(kind: NameKind, slug: string, page: number | null): NameView | null {
  const row = nameListAt(kind, slug);
  const part = row && readPage({ kind: 'name', id: row.id }, page);
  if (!part || part.total === 0) return null;
  return { kind, name: row.name, path: namePath(kind, slug), part };
}
