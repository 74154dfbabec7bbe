import { expect, test } from 'vitest';
import { db, write } from '#db/client.ts';
import { deskItem } from '#db/schema/desk.ts';
import { useTestDatabase } from '#db/testing.ts';
import { createDraft, saveDraft } from '#newsroom/article/save-draft.ts';
import { spike } from '#newsroom/article/spike.ts';
import { completeStub } from '#newsroom/publication/complete-stub.ts';
import { correct } from '#newsroom/publication/correct.ts';
import { kill } from '#newsroom/publication/kill.ts';
import { publish } from '#newsroom/publication/publish.ts';
import {
  testChannel,
  testChief,
  testDraft,
  testInput,
  testReporter,
  testStory,
} from '#newsroom/publication/testing-articles.ts';
import { importPage } from '#newsroom/wire/import-page.ts';
import { undoImport } from '#newsroom/wire/undo-import.ts';
import { rebuildDeskItemsIn, wrongDeskItems } from './desk-item.ts';

useTestDatabase();

const item = () => db().select().from(deskItem).get();

test('the desk’s row follows an article through its whole life', async () => {
  const draft = await testDraft('渡口恢复通航', {}, testReporter);
  expect(item()).toMatchObject({ state: 'draft', author: '小陈', publishedAt: null });
  const world = await testChannel('国际');
  const moved = await testInput('渡口今晨恢复通航', { channelId: world, sourceName: '本社', type: 'flash' });
  await saveDraft({ by: testChief, id: draft.id, basedOn: draft.revisionId, input: moved });
  expect(item()).toMatchObject({ channelId: world, sourceName: '本社', type: 'flash', author: '小陈' });
  expect(item()?.needle).toContain('渡口今晨恢复通航');
  await publish({ by: testChief, id: draft.id, override: '突发' });
  expect(item()).toMatchObject({ state: 'published' });
  expect(item()?.publishedAt).toBeGreaterThan(0);
  await correct({ by: testChief, id: draft.id, text: '更正' });
  expect(wrongDeskItems()).toBe(0);
  await kill({ by: testChief, id: draft.id, reason: '误发' });
  expect(item()).toMatchObject({ state: 'killed', publishedAt: null });
  expect(wrongDeskItems()).toBe(0);
});

test('stubs, completed or spiked, are in step too', async () => {
  const stub = await createDraft({ by: testChief, input: await testInput('摘要'), stub: true });
  await publish({ by: testChief, id: stub.id, override: '测试' });
  await completeStub({ by: testChief, id: stub.id });
  const other = await testDraft('不用的');
  await spike({ by: testChief, id: other.id });
  expect(wrongDeskItems()).toBe(0);
  expect(db().select().from(deskItem).all()).toHaveLength(2);
});

test('an import and its undoing are in step', async () => {
  const text = `首页 » 新闻频道 » 本地
港口试运行:第一天
2025-08-16 10:52:28
来源:新华网
　　新华社南山8月16日电 港口今天试运行,第一艘货船10:30靠岸。
相关阅读
• 新华社消息丨货船靠岸
新华社南山8月10日电 货船今天靠岸...
时间:08-16`;
  const { importId } = await importPage({ by: testChief, fileName: 'page.txt', text });
  expect(db().select().from(deskItem).all()).toHaveLength(2);
  expect(wrongDeskItems()).toBe(0);
  await undoImport({ by: testChief, importId });
  expect(
    new Set(
      db()
        .select({ state: deskItem.state })
        .from(deskItem)
        .all()
        .map((row) => row.state),
    ),
  ).toEqual(new Set(['spiked']));
  expect(wrongDeskItems()).toBe(0);
});

test('a wrong, a missing and a left-over row are each told, and mended by a rebuild', async () => {
  const [one, two] = [await testStory('甲'), await testStory('乙')];
  await write((tx) => {
    tx.run(`UPDATE deskItem SET author = '别人' WHERE articleId = ${one.id}`);
    tx.run(`DELETE FROM deskItem WHERE articleId = ${two.id}`);
  });
  expect(wrongDeskItems()).toBe(2);
  await write(rebuildDeskItemsIn);
  expect(wrongDeskItems()).toBe(0);
});
