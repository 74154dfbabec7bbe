import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { revision } from '#db/schema/article.ts';
import { useTestDatabase } from '#db/testing.ts';
import { createDraft, parseArticleInput } from '#newsroom/article/save-draft.ts';
import { publish } from '#newsroom/publication/publish.ts';
import { testInput } from '#newsroom/publication/testing-articles.ts';
import { commandLine as by, refusalOf } from '#newsroom/staff/testing-staff.ts';
import { plainRuns } from './body.rule.ts';
import { wantingIn } from './wanting.rule.ts';

useTestDatabase();

test('controls, half surrogates and foreign ends of lines do not reach the store', async () => {
  const dirt = '\u0000\u0007\u009F\uD800\uFFFE\u202E';
  const text = `渡口${dirt}停航\u2028三天`;
  const { revisionId } = await createDraft({
    by,
    input: await testInput(text, {
      tags: [`渡${dirt}口`],
      standfirst: text,
      contributors: [{ role: '记者', name: `苏${dirt}禾` }],
      body: {
        version: 1,
        blocks: [
          { type: 'paragraph', runs: [...plainRuns(text), { text: dirt, marks: [{ type: 'strong' }] }] },
          { type: 'figure', mediaId: null, caption: text, credit: text, alt: text },
        ],
      },
    }),
  });
  const row = db().select().from(revision).where(eq(revision.id, revisionId)).get();
  expect(row).toMatchObject({ headline: '渡口停航 三天', standfirst: '渡口停航 三天' });
  expect(row?.body).toMatchObject({
    blocks: [{ runs: [{ text: '渡口停航 三天' }] }, { caption: '渡口停航 三天', alt: '渡口停航 三天' }],
  });
  expect(JSON.stringify(row)).not.toMatch(/\\u0000|\\u0007|\u009F|\\ud800|\uFFFE|\u202E|\u2028/);
});

test.each(['\u200B\u200D', '\u3164', '\u2060 \u00AD', '\u0001'])(
  'a headline that nobody can see (%j) is none: it does not publish',
  async (headline) => {
    const input = await testInput(headline);
    expect(parseArticleInput(input).headline).toBe('');
    expect(wantingIn(input, Date.now())).toContainEqual({ place: 'headline', text: '缺标题' });
    const { id } = await createDraft({ by, input });
    expect(await refusalOf(publish({ by, id, override: '急' }))).toMatchObject({ field: 'headline' });
  },
);

test('what does not parse is refused in Chinese', async () => {
  const input = await testInput('标题');
  for (const wrong of [-1, {}, [null], null, '__proto__', Number.NaN])
    for (const field of ['channelId', 'body', 'type', 'extraChannels', 'sourceUrl'])
      expect(() => parseArticleInput({ ...input, [field]: wrong })).toThrow(/\p{Script=Han}/u);
});
