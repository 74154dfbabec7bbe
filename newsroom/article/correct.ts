import { eq } from 'drizzle-orm';
import { correction } from '#db/schema/correction.ts';
import { publication } from '#db/schema/publication.ts';
import { now } from '#lib/clock.ts';
import { seenLines } from '#lib/plain-text.ts';
import { Refusal } from '#lib/refusal.ts';
import { record } from '#newsroom/audit/record.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { changeLive } from './change-live.ts';
import { demandOn } from './demand-on.ts';

/** 更正: adds public words on what was wrong and what is right to a published story. */
export async function correct({
  by,
  id,
  text,
}: {
  by: Person;
  id: number;
  text: string;
}): Promise<{ stale: string[] }> {
  const words = seenLines(text).trim();
  if (words === '') throw new Refusal('invalid', '请写明更正内容。', 'text');
  if (words.length > 500) throw new Refusal('invalid', '更正请控制在 500 字以内。', 'text');
  return changeLive(id, (tx) => {
    demandOn(tx, { by, id }, 'article.correct');
    const live = tx.select().from(publication).where(eq(publication.articleId, id)).get();
    if (!live) throw new Refusal('state', '只有已发布的稿件可以更正。');
    tx.insert(correction).values({ articleId: id, at: now(), text: words }).run();
    tx.update(publication).set({ publishedAt: now() }).where(eq(publication.articleId, id)).run();
    record(tx, { by, verb: 'correct', articleId: id, revisionId: live.revisionId, detail: { text: words } });
    return {};
  });
}
