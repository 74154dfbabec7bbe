import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { article } from '#db/schema/article.ts';
import { audit } from '#db/schema/audit.ts';
import { channel } from '#db/schema/channel.ts';
import { publication } from '#db/schema/publication.ts';
import { pageImport } from '#db/schema/wire.ts';
import { useTestDatabase } from '#db/testing.ts';
import { isoBeijing } from '#lib/dates.ts';
import { readDraft } from '#newsroom/article/read-draft.ts';
import { saveDraft } from '#newsroom/article/save-draft.ts';
import { runsText } from '#newsroom/body/body.rule.ts';
import { kill } from '#newsroom/publication/kill.ts';
import { siteSettings } from '#newsroom/site/settings.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { readStory } from '#newsroom/story/read-story.ts';
import { importPage, type ImportOutcome } from './import-page.ts';
import { readImport, readImportOf } from './read-import.ts';
import { redoAllChanges, redoChange, undoAllChanges, undoChange } from './undo-change.ts';
import { undoImport } from './undo-import.ts';

useTestDatabase();

const editor: Person = { id: null, name: '钱编', role: 'admin' };
const reporter: Person = { id: null, name: '小李', role: 'reporter' };

const text = `首页 » 新闻频道 » 本地
港口试运行:第一天
2025-08-16 10:52:28
来源:新华网
　　新华社南山8月16日电 港口今天试运行,第一艘货船10:30靠岸。
　　货船在港口卸货。新华社记者张三摄
　　谁来值守
　　工人三班倒,夜里也有人。(记者:张三、李四)
相关阅读
• 新华社消息丨货船靠岸
记者:张三 编导:王五 ...
时间:08-16
• 港口扩建工程开工
新华社南山8月10日电 工程今天开工,工期两年。建成后...
时间:08-10
免责声明:本网转载内容仅供参考,不作建议。`;

const order = (words = text) => ({ by: editor, fileName: 'page.txt', text: words, makeChannels: true });
const draft = (id: number) => {
  const found = readDraft(id);
  if (!found) throw new Error(`no article ${id}`);
  return found;
};
const paragraphs = (id: number) =>
  draft(id).input.body.blocks.flatMap((one) => (one.type === 'paragraph' ? [runsText(one.runs)] : []));
const articles = () => db().select().from(article).all();
const importId = (outcome: ImportOutcome) => outcome.importId;

test('a page becomes a draft with channels, staff, figures and short stories', async () => {
  const outcome = await importPage(order());
  const { input, state, stub } = draft(outcome.id);
  expect([outcome.status, outcome.path, state, stub]).toEqual(['imported', null, 'draft', false]);
  expect(input.headline).toBe('港口试运行：第一天');
  expect(input.storyTime === null ? '' : isoBeijing(input.storyTime)).toBe('2025-08-16T10:52:28+08:00');
  expect([input.sourceName, input.dateline?.place]).toEqual(['新华网', '南山']);
  expect(input.contributors.map((one) => one.name)).toEqual(['张三', '李四']);
  expect(input.body.blocks.map((one) => one.type)).toEqual(['paragraph', 'figure', 'subhead', 'paragraph']);
  expect(input.body.blocks[1]).toMatchObject({
    mediaId: null,
    caption: '货船在港口卸货。',
    credit: '新华社记者张三摄',
  });
  expect(db().select({ path: channel.path, name: channel.name }).from(channel).all()).toEqual([
    { path: 'news', name: '新闻频道' },
    { path: 'news/local', name: '本地' },
  ]);
  expect(siteSettings().disclaimer).toBe('免责声明：本网转载内容仅供参考，不作建议。');
  expect(outcome.pictures).toEqual({ placed: 0, waiting: 1, unused: 0 });
});

test('short stories keep their order and read sensibly without an excerpt', async () => {
  const outcome = await importPage(order());
  const [video, works] = outcome.related;
  expect(draft(outcome.id).input.related.map((one) => one.id)).toEqual(outcome.related.map((one) => one.id));
  expect(draft(video?.id ?? 0)).toMatchObject({ stub: true, state: 'draft', input: { type: 'video' } });
  expect(paragraphs(video?.id ?? 0)).toEqual(['本条为视频新闻，记者：张三；编导：王五。']);
  expect(paragraphs(works?.id ?? 0)).toEqual(['工程今天开工，工期两年。']);
  expect(draft(works?.id ?? 0).input).toMatchObject({
    sourceName: '新华社',
    dateline: { text: '新华社南山8月10日电' },
  });
});

test('the same page again changes nothing, in whatever width its marks come', async () => {
  const first = await importPage(order());
  const rows = articles();
  const again = await importPage(
    order(text.replaceAll(',', '，').replaceAll('　', ' ').replaceAll('\n', '\r\n\r\n')),
  );
  expect(again).toMatchObject({ status: 'unchanged', id: first.id, importId: first.importId, stale: [] });
  expect(articles()).toEqual(rows);
  expect(db().select().from(pageImport).all()).toHaveLength(1);
});

test('the same headline and time with other copy is a new version of that article', async () => {
  const first = await importPage(order());
  const second = await importPage(order(text.replace('工人三班倒', '工人四班倒')));
  expect(second).toMatchObject({ status: 'updated', id: first.id });
  expect(paragraphs(first.id)[1]).toBe('工人四班倒，夜里也有人。');
  expect(articles()).toHaveLength(3);
  expect(readImportOf(first.id)?.id).toBe(second.importId);
});

test('a related item and its full page, in either order, are one article', async () => {
  const first = await importPage(order());
  const full = `首页 » 新闻频道 » 本地\n港口扩建工程开工\n2025-08-10 09:00\n来源：新华网\n工程今天开工，工期两年，分三段施工。`;
  const second = await importPage(order(full));
  expect(second).toMatchObject({ status: 'imported', id: first.related[1]?.id });
  expect(draft(second.id).stub).toBe(false);
  const third = await importPage(order(text.replace('港口试运行:第一天', '港口试运行:第二天')));
  expect(third.related[1]).toMatchObject({ id: second.id, made: false });
  expect(draft(second.id).stub).toBe(false);
});

test('publishing goes with the reason, the short stories first and out of the lists', async () => {
  const outcome = await importPage({ ...order(), publish: { override: '值班主编同意' } });
  expect(outcome.path).toMatch(/^\/article\/20250816-/);
  expect(outcome.related.every((one) => one.path !== null)).toBe(true);
  expect(
    db()
      .select({ stub: publication.stub })
      .from(publication)
      .all()
      .map((one) => one.stub),
  ).toEqual([false, true, true]);
  const published = db().select({ id: audit.articleId }).from(audit).where(eq(audit.verb, 'publish')).all();
  expect(published.at(-1)?.id).toBe(outcome.id);
  expect(draft(outcome.id).history.find((one) => one.verb === 'publish')?.detail).toMatchObject({
    override: '值班主编同意',
  });
  const answer = readStory(outcome.path?.replace('/article/', '') ?? '');
  expect(answer?.kind === 'story' ? answer.story.related.map((one) => one.type) : []).toEqual([
    'video',
    'text',
  ]);
  expect(outcome.stale).toContain(outcome.path);
  const again = await importPage({ ...order(), publish: { override: '值班主编同意' } });
  expect(again).toMatchObject({ status: 'unchanged', path: outcome.path, stale: [] });
});

test('who may not publish gets nothing written, and no more does a text that is no page', async () => {
  await expect(importPage({ ...order(), by: reporter, publish: { override: '急' } })).rejects.toThrow(
    '没有这项权限',
  );
  await expect(importPage(order('购物清单\n牛奶'))).rejects.toThrow('这不像一个稿件页');
  expect(articles()).toEqual([]);
  expect(db().select().from(channel).all()).toEqual([]);
});

test('pictures are asked for only when the page is good and new', async () => {
  const asked: number[] = [];
  const media = async (count: number) => {
    asked.push(count);
    return Promise.resolve([]);
  };
  await importPage({ ...order('购物清单'), media }).catch(() => undefined);
  await importPage({ ...order(), media });
  await importPage({ ...order(), media });
  expect(asked).toEqual([1]);
});

test('of 200 related items forty are taken and the rest is told; no page is refused once its pictures were made', async () => {
  const items = Array.from({ length: 200 }, (_, at) => `• 第${at + 1}条相关新闻`);
  const long = text.replace(/相关阅读[^]*(?=免责声明)/, `相关阅读\n${items.join('\n')}\n`);
  let asked = 0;
  const media = (count: number) => {
    asked += count;
    return Promise.resolve([]);
  };
  const outcome = await importPage({ ...order(long), media });
  expect([outcome.status, outcome.related.length, asked]).toEqual(['imported', 40, 1]);
  const dropped = readImport(importId(outcome))?.report.dropped ?? [];
  const over = dropped.filter((one) => one.why === '相关阅读超过 40 条');
  expect([over.length, over[0]?.text, over.at(-1)?.text]).toEqual([160, '第41条相关新闻', '第200条相关新闻']);
  const wide = text.replace('来源:新华网', `来源:新华网\n摘要：${'很长的导语，'.repeat(80)}`);
  await expect(importPage({ ...order(wide), media })).rejects.toThrow('导语不能超过 400 个字符');
  expect(asked).toBe(1);
});

test('another disclaimer than the site’s is left alone and reported', async () => {
  await importPage(order());
  const second = await importPage(order(text.replace('第一天', '第二天').replace('不作建议', '不作承诺')));
  expect(second.disclaimer).toBe('kept');
  expect(siteSettings().disclaimer).toContain('不作建议');
});

test('every change is in the report and one of them can be undone', async () => {
  const outcome = await importPage(order());
  const view = readImport(importId(outcome));
  const comma = view?.changes.find((one) => one.placeName === '正文第 1 块' && one.before === ',');
  expect(comma).toMatchObject({
    after: '，',
    rule: 'mark',
    undone: false,
    lead: '电 港口今天试运行'.slice(2),
  });
  expect(view?.changes.map((one) => one.index)).toEqual(view?.changes.map((_, at) => at));
  const done = await undoChange({ by: editor, importId: importId(outcome), index: comma?.index ?? -1 });
  expect(done).toEqual({ undone: 1, left: 0, leftPlaces: [], articleIds: [outcome.id] });
  expect(paragraphs(outcome.id)[0]).toBe('港口今天试运行,第一艘货船10:30靠岸。');
  expect(readImport(importId(outcome))?.changes[comma?.index ?? 0]?.undone).toBe(true);
  await expect(
    undoChange({ by: editor, importId: importId(outcome), index: comma?.index ?? -1 }),
  ).rejects.toThrow('没有可以撤销');
});

test('all changes can be undone at once, in the short stories and the setting too', async () => {
  const outcome = await importPage(order());
  const done = await undoAllChanges({ by: editor, importId: importId(outcome), reach: 'all' });
  expect(done).toMatchObject({ undone: outcome.changes, left: 0 });
  expect(draft(outcome.id).input.headline).toBe('港口试运行:第一天');
  expect(paragraphs(outcome.id)[0]).toBe('　　港口今天试运行,第一艘货船10:30靠岸。');
  expect(paragraphs(outcome.related[1]?.id ?? 0)[0]).toBe('工程今天开工,工期两年。');
  expect(siteSettings().disclaimer).toBe('免责声明:本网转载内容仅供参考,不作建议。');
});

test('the story’s own changes are undone without those of related stories and of the site, and made again', async () => {
  const outcome = await importPage(order());
  const id = importId(outcome);
  const mended = paragraphs(outcome.id);
  const related = outcome.related[1]?.id ?? 0;
  const [relatedMended, disclaimer] = [paragraphs(related), siteSettings().disclaimer];
  const changes = readImport(id)?.changes ?? [];
  const own = changes.filter(({ place }) => place.in === 'story' || place.in === 'block').length;
  expect(own).toBeLessThan(changes.length);
  expect(await undoAllChanges({ by: editor, importId: id, reach: 'story' })).toMatchObject({
    undone: own,
    left: 0,
  });
  expect(draft(outcome.id).input.headline).toBe('港口试运行:第一天');
  expect(paragraphs(related)).toEqual(relatedMended);
  expect(siteSettings().disclaimer).toBe(disclaimer);
  const first = changes.find(({ placeName }) => placeName === '标题');
  expect(await redoChange({ by: editor, importId: id, index: first?.index ?? -1 })).toMatchObject({
    undone: 1,
  });
  expect(draft(outcome.id).input.headline).toBe('港口试运行：第一天');
  expect(await redoAllChanges({ by: editor, importId: id })).toMatchObject({ undone: own - 1, left: 0 });
  expect(paragraphs(outcome.id)).toEqual(mended);
  expect(readImport(id)?.changes.some(({ undone }) => undone)).toBe(false);
  await expect(redoAllChanges({ by: editor, importId: id })).rejects.toThrow('没有恢复过的改动');
});

test('what was edited since it was put back is not changed again', async () => {
  const outcome = await importPage(order());
  const id = importId(outcome);
  await undoAllChanges({ by: editor, importId: id, reach: 'all' });
  const { input, revisionId } = draft(outcome.id);
  await saveDraft({
    by: editor,
    id: outcome.id,
    basedOn: revisionId,
    input: { ...input, headline: '首日:平稳' },
  });
  const done = await redoAllChanges({ by: editor, importId: id });
  expect(done.leftPlaces).toEqual(['标题']);
  expect(draft(outcome.id).input.headline).toBe('首日:平稳');
});

test('a text that was edited since is not overwritten by an undo', async () => {
  const outcome = await importPage(order());
  const { input, revisionId } = draft(outcome.id);
  await saveDraft({
    by: editor,
    id: outcome.id,
    basedOn: revisionId,
    input: { ...input, headline: '港口试运行：首日' },
  });
  const index = readImport(importId(outcome))?.changes.find((one) => one.placeName === '标题')?.index ?? -1;
  await expect(undoChange({ by: editor, importId: importId(outcome), index })).rejects.toThrow(
    '标题在导入后改过',
  );
  const all = await undoAllChanges({ by: editor, importId: importId(outcome), reach: 'all' });
  expect(all.left).toBe(1);
  expect(draft(outcome.id).input.headline).toBe('港口试运行：首日');
});

test('punctuation is kept where that is asked for', async () => {
  const outcome = await importPage({ ...order(), keepPunctuation: true });
  expect(paragraphs(outcome.id)[0]).toBe('港口今天试运行,第一艘货船10:30靠岸。');
});

test('a whole import can be taken back, and the page come in again', async () => {
  const first = await importPage(order());
  const { spiked } = await undoImport({ by: editor, importId: importId(first) });
  expect(spiked).toHaveLength(3);
  expect(articles().map((one) => one.state)).toEqual(['spiked', 'spiked', 'spiked']);
  await expect(undoImport({ by: editor, importId: importId(first) })).rejects.toThrow('已经撤销');
  const again = await importPage(order());
  expect(again.status).toBe('imported');
  expect(again.id).not.toBe(first.id);
});

test('short stories that another article links to outlive an undo; a published import is not undone', async () => {
  const first = await importPage(order());
  const other = await importPage(order(text.replace('第一天', '第二天')));
  const { spiked } = await undoImport({ by: editor, importId: importId(first) });
  expect(spiked).toEqual([first.id]);
  const live = await importPage({
    ...order(text.replace('第一天', '第二天')),
    publish: { override: '同意' },
  });
  expect(live.id).toBe(other.id);
  await expect(undoImport({ by: editor, importId: importId(other) })).rejects.toThrow('请撤稿');
  expect(db().select().from(article).where(eq(article.id, other.id)).get()?.state).toBe('published');
});

test('a killed story does not come back to readers with a newer page', async () => {
  const first = await importPage({ ...order(), publish: { override: '同意' } });
  await kill({ by: editor, id: first.id, reason: '内容有误' });
  const newer = { ...order(text.replace('工人三班倒', '工人四班倒')), publish: { override: '同意' } };
  await expect(importPage(newer)).rejects.toThrow('已撤稿');
  expect(draft(first.id)).toMatchObject({ state: 'killed', path: null });
});

test('two imports of one page at the same time make one article', async () => {
  const media = async () => Promise.resolve([]);
  const outcomes = await Promise.all([importPage({ ...order(), media }), importPage({ ...order(), media })]);
  expect(outcomes.map((one) => one.status).sort()).toEqual(['imported', 'unchanged']);
  expect(articles()).toHaveLength(3);
});
