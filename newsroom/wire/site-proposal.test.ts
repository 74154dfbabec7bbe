import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db, write } from '#db/client.ts';
import { channel } from '#db/schema/channel.ts';
import { editLock } from '#db/schema/editing.ts';
import { useTestDatabase } from '#db/testing.ts';
import { now } from '#lib/clock.ts';
import { readDraft } from '#newsroom/article/read-draft.ts';
import { articleHistory } from '#newsroom/audit/record.ts';
import { ensureChannels, navChannels, waitingChannel } from '#newsroom/channel/channels.ts';
import { saveSiteSettings, siteSettings } from '#newsroom/site/settings.ts';
import { commandLine, signedInAs } from '#newsroom/staff/testing-staff.ts';
import { readStory } from '#newsroom/story/read-story.ts';
import { sitemapFile } from '#newsroom/syndication/sitemap.ts';
import { applyProposal } from './apply-proposal.ts';
import { companionsOf } from './companions.ts';
import { importPage } from './import-page.ts';
import { publishImport } from './publish-import.ts';
import { publishStory } from '#newsroom/publication/publish-story.ts';
import { readImport } from './read-import.ts';
import { undoAllChanges } from './undo-change.ts';

useTestDatabase();

const text = `首页 » 新闻频道 » 国际 » 欧洲
渡口停航第三天
2025-08-16 10:52:28
来源：新华网
新华社南山8月16日电 渡口停航第三天,水位降到警戒线以下。
相关阅读
• 港口扩建工程开工
新华社南山8月10日电 工程今天开工,工期两年。
时间:08-10
免责声明:本网转载内容仅供参考,不作建议。`;
const page = (words = text) => ({ fileName: 'page.txt', text: words });
const words = '免责声明：本网转载内容仅供参考，不作建议。';
const override = '值班直发';

const names = () =>
  db()
    .select({ name: channel.name })
    .from(channel)
    .all()
    .map((one) => one.name);
const channelOf = (id: number) =>
  db()
    .select({ name: channel.name })
    .from(channel)
    .where(eq(channel.id, readDraft(id)?.input.channelId ?? 0))
    .get()?.name;
const known = (...path: string[]) =>
  write((tx) =>
    ensureChannels(
      tx,
      path.map((name) => ({ name })),
    ),
  );

test.each(['reporter', 'editor', 'deskChief', 'chief', 'admin'] as const)(
  'the import of a %s changes nothing of the site: it waits in the nearest channel and proposes',
  async (role) => {
    await known('新闻频道', '国际');
    const before = [names(), navChannels(), siteSettings()];
    const { person } = await signedInAs({ role });
    const done = await importPage({ ...page(), by: person });
    expect([names(), navChannels(), siteSettings()]).toEqual(before);
    expect([channelOf(done.id), channelOf(done.related[0]?.id ?? 0)]).toEqual(['国际', '国际']);
    expect(done).toMatchObject({ status: 'imported', disclaimer: 'proposed' });
    expect(readImport(done.importId)?.report.proposal).toMatchObject({
      channels: ['新闻频道', '国际', '欧洲'],
      state: 'open',
    });
  },
);

test('in a store without channels it waits where no reader is led', async () => {
  const { person } = await signedInAs({ role: 'reporter' });
  const done = await importPage({ ...page(), by: person });
  expect(navChannels()).toEqual([]);
  expect(await sitemapFile({ kind: 'pages' }, 'https://news.example.cn')).not.toContain('unsorted');
  const { person: chief } = await signedInAs({ role: 'chief', username: 'qian' });
  await applyProposal({ by: chief, importId: done.importId });
  expect(navChannels().map((one) => one.path)).toEqual(['/news/world']);
  expect(channelOf(done.id)).toBe('欧洲');
});

test('a page whose channels are all there proposes none, and one that says nothing new proposes nothing', async () => {
  await known('新闻频道', '国际', '欧洲');
  await saveSiteSettings({ by: commandLine, input: { disclaimer: words } });
  const { person } = await signedInAs({ role: 'reporter' });
  const done = await importPage({ ...page(), by: person });
  expect([channelOf(done.id), done.disclaimer]).toEqual(['欧洲', 'same']);
  expect(readImport(done.importId)?.report.proposal.state).toBe('none');
});

test('whoever may change the site applies it once: channels, disclaimer, and the stories move', async () => {
  await known('新闻频道');
  const { person } = await signedInAs({ role: 'reporter' });
  const done = await importPage({ ...page(), by: person });
  const order = { importId: done.importId };
  const editor = (await signedInAs({ role: 'deskChief', username: 'li' })).person;
  await expect(applyProposal({ ...order, by: editor })).rejects.toMatchObject({ code: 'forbidden' });
  const chief = (await signedInAs({ role: 'chief', username: 'qian' })).person;
  const answers = await Promise.allSettled([1, 2].map(() => applyProposal({ ...order, by: chief })));
  expect(answers.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(names()).toEqual(['新闻频道', '国际', '欧洲']);
  expect(siteSettings().disclaimer).toBe(words);
  expect([channelOf(done.id), channelOf(done.related[0]?.id ?? 0)]).toEqual(['欧洲', '欧洲']);
  expect(readImport(done.importId)?.report).toMatchObject({
    proposal: { state: 'applied' },
    disclaimer: { outcome: 'set' },
  });
  expect(articleHistory(done.id).map((one) => one.verb)).toContain('applyImportProposal');
});

test('what an editor moved stays, what someone writes is left and told, and what is public goes out again', async () => {
  const elsewhere = await known('本地');
  const { person } = await signedInAs({ role: 'chief' });
  const done = await importPage({ ...page(), by: person });
  const stub = done.related[0]?.id ?? 0;
  const { revisionId, saves, input } = readDraft(done.id) ?? { revisionId: 0, saves: 0, input: null };
  expect(input?.channelId).toBe(elsewhere);
  await publishStory({
    by: person,
    id: done.id,
    companions: companionsOf(done.id),
    override,
    expected: { revisionId, saves },
  });
  expect(names()).toEqual(['本地']);
  const lock = { articleId: stub, staffId: 'other', staffName: '小陈', tab: 'aaaaaaaa' };
  db()
    .insert(editLock)
    .values({ ...lock, since: now(), seenAt: now() })
    .run();
  const { left } = await applyProposal({ by: person, importId: done.importId });
  expect(left).toEqual([expect.stringContaining('小陈')]);
  expect([channelOf(done.id), channelOf(stub)]).toEqual(['欧洲', '本地']);
  const slug = readDraft(done.id)?.path?.replace('/article/', '') ?? '';
  const answer = readStory(slug);
  expect(answer?.kind === 'story' && answer.story.channels.at(-1)?.name).toBe('欧洲');
});

test('published from its report by someone who may, the page gets its channels; by others it goes out where it is', async () => {
  await known('本地');
  const chief = (await signedInAs({ role: 'chief' })).person;
  const local = await known('本地');
  const limited = (await signedInAs({ role: 'chief', username: 'qian', channels: [local] })).person;
  const one = await importPage({ ...page(), by: limited });
  await publishImport({ by: limited, importId: one.importId, override });
  expect([channelOf(one.id), siteSettings().disclaimer]).toEqual(['本地', '']);
  const two = await importPage({
    ...page(text.replace('第三天', '第四天')),
    by: chief,
    makeChannels: true,
    publish: { override },
  });
  expect([channelOf(two.id), siteSettings().disclaimer]).toEqual(['欧洲', words]);
  expect(two.path).not.toBeNull();
});

test('a story that cannot be published changes nothing of the site either', async () => {
  await known('本地');
  const chief = (await signedInAs({ role: 'chief' })).person;
  const ahead = text.replace('2025-08-16', new Date(now() + 90 * 86_400_000).toISOString().slice(0, 10));
  const done = await importPage({ ...page(ahead), by: chief });
  await expect(publishImport({ by: chief, importId: done.importId, override })).rejects.toMatchObject({
    field: 'storyTime',
  });
  expect([names(), siteSettings().disclaimer]).toEqual([['本地'], '']);
});

test('a related story whose time is yet to come is left and told; the others and the story go out', async () => {
  const chief = (await signedInAs({ role: 'chief' })).person;
  const soon = new Date(now() + 60 * 86_400_000).toISOString().slice(0, 10);
  const related = `• 明年开渡\n新华社南山8月10日电 渡口明年开通。\n时间:${soon}\n免责声明`;
  const done = await importPage({
    ...page(text.replace('免责声明', related)),
    by: chief,
    makeChannels: true,
    publish: { override },
  });
  expect(done.path).not.toBeNull();
  expect(done.related.map((one) => [one.headline, one.path !== null])).toEqual([
    ['港口扩建工程开工', true],
    ['明年开渡', false],
  ]);
  expect(done.left).toEqual([
    { id: done.related[1]?.id, headline: '明年开渡', why: expect.stringContaining('还没有到') },
  ]);
});

test('all changes are undone but those that were edited, or are not the person’s: these are told', async () => {
  const done = await importPage({ ...page(), by: commandLine });
  await saveSiteSettings({ by: commandLine, input: { disclaimer: '本网另有声明。' } });
  const { person } = await signedInAs({ role: 'editor' });
  const answer = await undoAllChanges({ by: person, importId: done.importId, reach: 'all' });
  expect(answer.undone).toBeGreaterThan(0);
  expect(answer.leftPlaces).toEqual(['免责声明']);
  expect(siteSettings().disclaimer).toBe('本网另有声明。');
  const again = await importPage({ ...page(text.replace('第三天', '第五天')), by: commandLine });
  await saveSiteSettings({ by: commandLine, input: { disclaimer: words } });
  expect(await undoAllChanges({ by: person, importId: again.importId, reach: 'all' })).toMatchObject({
    leftPlaces: ['相关阅读第 1 条摘要', '免责声明'],
  });
  expect(siteSettings().disclaimer).toBe(words);
});

test('a disclaimer that is only proposed gets its printed marks back in the proposal', async () => {
  const { person } = await signedInAs({ role: 'reporter' });
  const done = await importPage({ ...page(), by: person });
  expect((await undoAllChanges({ by: person, importId: done.importId, reach: 'all' })).left).toBe(0);
  await applyProposal({ by: commandLine, importId: done.importId });
  expect(siteSettings().disclaimer).toBe('免责声明:本网转载内容仅供参考,不作建议。');
});

test('who runs the machine founds the channels of a site that has none, with its first page; a member does not', async () => {
  const founded = await importPage({ ...page(), by: commandLine, publish: { override } });
  expect([names(), founded.path === null]).toEqual([['新闻频道', '国际', '欧洲'], false]);
});

test('without a word for it the command line makes no channel: the story stands in one that is there, or waits for one', async () => {
  const publish = { override };
  await write((tx) => waitingChannel(tx));
  const waits = await importPage({ ...page(), by: commandLine, publish });
  expect([names(), navChannels(), channelOf(waits.id)]).toEqual([['未分类'], [], '未分类']);
  expect(waits).toMatchObject({ path: null, unpublished: expect.stringContaining('新闻频道 › 国际 › 欧洲') });
  expect(waits.proposal).toMatchObject({ channels: ['新闻频道', '国际', '欧洲'], state: 'open' });

  await known('新闻频道', '国际');
  const there = await importPage({
    ...page(text.replace('第三天', '第四天')),
    by: commandLine,
    publish,
  });
  expect([channelOf(there.id), there.path === null, names()]).toEqual([
    '国际',
    false,
    ['未分类', '新闻频道', '国际'],
  ]);

  const asked = await importPage({
    ...page(text.replace('第三天', '第五天')),
    by: commandLine,
    makeChannels: true,
    publish,
  });
  expect([channelOf(asked.id), asked.path === null, asked.proposal.state]).toEqual(['欧洲', false, 'none']);
  const { person } = await signedInAs({ role: 'reporter' });
  const other = page(text.replace('› 欧洲', '').replace('» 欧洲', '» 远方').replace('第三天', '第六天'));
  await importPage({ ...other, by: person, makeChannels: true });
  expect(names()).not.toContain('远方');
});
