import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { db, write } from '#db/client.ts';
import { article } from '#db/schema/article.ts';
import { publication } from '#db/schema/publication.ts';
import { useTestDatabase } from '#db/testing.ts';
import { createDraft } from '#newsroom/article/save-draft.ts';
import { ensureChannels } from '#newsroom/channel/channels.ts';
import { blankInput } from '#newsroom/revision/article-input.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { articleNamed } from './article-named.ts';
import { verbCommand } from './verbs.ts';
import { checkCommand } from './check.ts';
import { readArguments } from './read-arguments.ts';

useTestDatabase();

const killCommand = verbCommand('kill');
const publishCommand = verbCommand('publish');
const by: Person = { id: null, name: '钱编', role: 'editor' };
let complaints = '';

beforeEach(() => {
  complaints = '';
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    complaints += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

async function drafts(count: number): Promise<string[]> {
  const channelId = await write((tx) => ensureChannels(tx, [{ name: '本地' }]));
  const made: string[] = [];
  for (let at = 0; at < count; at += 1) {
    made.push(
      (await createDraft({ by, input: { ...blankInput(channelId), headline: `大桥合龙${at}` } })).publicId,
    );
  }
  return made;
}

test('a story that cannot be withdrawn holds no other back, and the command fails', async () => {
  const stories = await drafts(3);
  await publishCommand.run([...stories, '--reason', '急']);
  expect(db().select().from(publication).all()).toHaveLength(3);
  const [first = '', , last = ''] = stories;
  await killCommand.run([first, 'nobody', first, last, '--reason', '有误']);
  expect(db().select().from(publication).all()).toHaveLength(1);
  expect(process.exitCode).toBe(1);
  expect(complaints).toContain('nobody：没有撤稿。没有稿件“nobody”。');
});

test('without a story nothing looks as if it were done', async () => {
  await expect(killCommand.run(['--reason', '有误'])).rejects.toThrow(/没有写是哪篇稿件。\n用法：/);
  await expect(publishCommand.run([])).rejects.toThrow('用法');
});

test('an address is taken as it stands in a browser', async () => {
  const [story = ''] = await drafts(1);
  await publishCommand.run([story, '--reason', '急']);
  const slug = db().select().from(publication).get()?.slug ?? '';
  for (const end of ['', '/', '?from=timeline', '#p1', '/p2?from=groupmessage']) {
    expect(articleNamed(`https://news.example.cn/article/${slug}${end}`)).toBe(1);
  }
});

test('a number that is another story’s public id names neither', async () => {
  await drafts(2);
  const named = (publicId: string) => db().update(article).set({ publicId }).where(eq(article.id, 1)).run();
  named('2');
  expect(() => articleNamed('2')).toThrow('可以指两篇稿件');
  named('000002');
  expect(articleNamed('000002')).toBe(1);
  expect(articleNamed('2')).toBe(2);
});

test('what is wrong with options is said in our words, with the usage', async () => {
  await expect(killCommand.run(['1', '--reson', 'x'])).rejects.toThrow(/^没有选项 --reson。\n用法：/);
  await expect(killCommand.run(['1', '--reason'])).rejects.toThrow(/^选项 --reason 后面要写内容；/);
  await expect(killCommand.run(['1', '--reason', '--by', 'x'])).rejects.toThrow(
    /^选项 --reason 后面要写内容；/,
  );
  const options = { off: { type: 'boolean' } } as const;
  expect(() => readArguments(['--off=1'], { options, usage: 'x' })).toThrow('选项 --off 后面不写内容。');
  expect(() => checkCommand.run(['all'])).toThrow('不认识“all”');
});
