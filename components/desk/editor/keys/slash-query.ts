import type { EditorState } from '@tiptap/pm/state';

/** Longer than any name: then it is a sentence that begins so. */
const longest = 6;

/** What stands behind «/», «、» or «／» where that is all a paragraph has before the cursor; null anywhere else. */
export function slashQuery({ selection }: EditorState): string | null {
  const { $from, empty } = selection;
  const { parent } = $from;
  if (!empty || $from.depth !== 1 || parent.type.name !== 'paragraph') return null;
  if ($from.parentOffset !== parent.content.size) return null;
  const query = /^[/、／]([\p{L}\p{N}]*)$/u.exec(parent.textContent)?.[1];
  return query === undefined || query.length > longest ? null : query;
}
