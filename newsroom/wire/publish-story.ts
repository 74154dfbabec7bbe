import { db } from '#db/client.ts';
import { Refusal } from '#lib/refusal.ts';
import { demandOn } from '#newsroom/article/demand-on.ts';
import { publishWhenReady } from '#newsroom/article/publish-when-ready.ts';
import { readDraft } from '#newsroom/article/read-draft.ts';
import type { Version } from '#newsroom/article/save-draft.ts';
import { type Wanting, wantingIn } from '#newsroom/article/wanting.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { publishImport } from './publish-import.ts';
import { readImportOf } from './read-import.ts';

type Order = {
  by: Person;
  id: number;
  override: string;
  /** The text that the person has before them. */
  expected: Version;
};

/**
 * 发布 at the desk: exactly the text that the person has before them, and with it the short stories that came in with
 * it. What it still lacks is told all at once.
 */
export async function publishStory({
  by,
  id,
  override,
  expected,
}: Order): Promise<{ stale: string[]; wants: Wanting[] }> {
  demandOn(db(), { by, id }, 'article.publish');
  const draft = readDraft(id);
  if (!draft) throw new Refusal('notFound', '没有这篇稿件。');
  if (draft.revisionId !== expected.revisionId || draft.saves !== expected.saves) {
    throw new Refusal('conflict', '您看到的已不是最新一版，没有发布。请看过最新一版再发布。');
  }
  const wants = wantingIn(draft.input);
  if (wants.length > 0) return { stale: [], wants };
  const imported = readImportOf(id);
  const { stale } = imported
    ? await publishImport({ by, importId: imported.id, override, expected })
    : await publishWhenReady({ by, id, override, expected });
  return { stale, wants };
}
