import { Refusal } from '#lib/refusal.ts';
import { bodyMediaIds } from '#newsroom/article/body.rule.ts';
import { readDraft } from '#newsroom/article/read-draft.ts';
import type { Version } from '#newsroom/article/save-draft.ts';
import { makeRenditions } from '#newsroom/media/make-renditions.ts';
import { unreadyMedia } from '#newsroom/media/read-media.ts';
import { demandSomewhere } from '#newsroom/staff/can.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { publishImported } from './publish-imported.ts';
import { readImport } from './read-import.ts';

type Order = { by: Person; importId: number; override: string; expected?: Version };

/**
 * Publishes what an import made, its short stories first, after whatever the pictures still lack was made. Only those
 * that wait: what was dropped or killed since stays so.
 */
export async function publishImport({
  by,
  importId,
  override,
  expected,
}: Order): Promise<{ stale: string[] }> {
  demandSomewhere(by, 'article.publish');
  demandSomewhere(by, 'article.overrideReview');
  const imported = readImport(importId);
  const draft = imported && readDraft(imported.articleId);
  if (!imported || !draft) throw new Refusal('notFound', '没有这次导入。');
  for (const id of unreadyMedia(bodyMediaIds(draft.input.body))) await makeRenditions(id);
  const { related, status } = imported.report;
  const order = { by, articleId: draft.id, related, override, status };
  return { stale: await publishImported({ ...order, ...(expected ? { expected } : {}) }) };
}
