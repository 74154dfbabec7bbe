import { eq } from 'drizzle-orm';
import { db, write } from '#db/client.ts';
import { article, revision } from '#db/schema/article.ts';
import { now } from '#lib/clock.ts';
import { autosave } from '#newsroom/article/autosave.ts';
import { plainRuns } from '#newsroom/body/body.rule.ts';
import { testDraft, testInput, testReporter } from './testing-articles.ts';

const minute = 60_000;
const sentence = '渡口停航第三天，水位降到警戒线以下，首班船早上七时从青屿港开出。';

const bodyOf = (texts: readonly string[]) => ({
  version: 1 as const,
  blocks: texts.map((text) => ({ type: 'paragraph' as const, runs: plainRuns(text) })),
});

/** Revisions of a story of so many paragraphs of some 70 字, each with a few written anew. Answers with the article's id. */
export async function longStory(revisions: number, paragraphs: number): Promise<number> {
  const texts = Array.from(
    { length: paragraphs },
    (_, n) =>
      `第${n}段。渡口停航第三天，水位降到警戒线以下，两岸等船的人排到了堤上。海事部门说，恢复通航要等到周末，届时将有六条渡船投入运行，每小时一班，直到深夜。`,
  );
  const bodyAt = (at: number) =>
    bodyOf(
      texts.map((text, n) =>
        n % 500 <= at ? text.replace('六条', `${at}条`).replace('深夜', '凌晨') : text,
      ),
    );
  const begun = now();
  const { id, revisionId } = await testDraft('渡口', { body: bodyAt(0) });
  const row = db().select().from(revision).where(eq(revision.id, revisionId)).get();
  if (!row) throw new Error('no revision');
  const { id: _id, ...values } = row;
  await write((tx) => {
    let last = revisionId;
    for (let number = 2; number <= revisions; number += 1) {
      const at = begun + number * minute;
      const made = tx
        .insert(revision)
        .values({ ...values, number, basedOn: last, createdAt: at, updatedAt: at, body: bodyAt(number) })
        .returning({ id: revision.id })
        .get();
      last = made.id;
    }
    tx.update(article).set({ headRevisionId: last }).where(eq(article.id, id)).run();
  });
  return id;
}

/** Saves a story of so many paragraphs into one revision, each time that `again` is called. */
export async function savingAgain(paragraphs: number) {
  const by = { ...testReporter, id: 'reporter' };
  const { id, revisionId, saves: first } = await testDraft('长稿', {}, by);
  const texts = Array.from({ length: paragraphs }, (_, at) => `${at}${sentence.repeat(3)}`);
  const input = await testInput('长稿', { body: bodyOf(texts) });
  let saves = first;
  const again = async () => {
    const basedOn = { revisionId, saves };
    const text = { ...input, headline: `长稿${saves}` };
    const answer = await autosave({
      by,
      id,
      tab: 'tab00000001',
      basedOn,
      input: text,
      aside: null,
      merged: null,
    });
    if (answer.kind !== 'saved') throw new Error(answer.kind);
    ({ saves } = answer);
  };
  return { id, again, bytes: Buffer.byteLength(JSON.stringify(input)) };
}
