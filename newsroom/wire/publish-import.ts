import { Refusal } from '#lib/refusal.ts';
import { readDraft } from '#newsroom/article/read-draft.ts';
import { bodyMediaIds } from '#newsroom/body/body.rule.ts';
import { makeRenditions } from '#newsroom/media/make-renditions.ts';
import { unreadyMedia } from '#newsroom/media/read-media.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { type ImportPublished, publishImported } from './publish-imported.ts';
import { readImport } from './read-import.ts';

type Order = { by: Person; importId: number; override: string };

/** Publishes what an import made, after whatever the pictures still lack was made. */
export async function publishImport({ importId, ...order }: Order): Promise<ImportPublished> {
  const imported = readImport(importId);
  const draft = imported && readDraft(imported.articleId);
  if (!imported || !draft) throw new Refusal('notFound', '没有这次导入。');
  for (const id of unreadyMedia(bodyMediaIds(draft.input.body))) await makeRenditions(id);
  return publishImported({ ...order, imported, adopt: true, status: imported.report.status });
}
