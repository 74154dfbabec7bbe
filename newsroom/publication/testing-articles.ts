import { write } from '#db/client.ts';
import { isRefusal } from '#lib/refusal.ts';
import { createDraft } from '#newsroom/article/save-draft.ts';
import { plainRuns } from '#newsroom/body/body.rule.ts';
import { ensureChannels } from '#newsroom/channel/channels.ts';
import { type ArticleInput, blankInput } from '#newsroom/revision/article-input.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { publish } from './publish.ts';

export const testChief: Person = { id: 'chief', name: '周总编', role: 'chief' };
export const testReporter: Person = { id: 'reporter', name: '小陈', role: 'reporter' };

/** The channel under 新闻 that bears this name. */
export const testChannel = (name = '本地'): Promise<number> =>
  write((tx) => ensureChannels(tx, [{ name: '新闻' }, { name }]));

export const testInput = async (
  headline: string,
  more: Partial<ArticleInput> = {},
): Promise<ArticleInput> => ({
  ...blankInput(more.channelId ?? (await testChannel())),
  headline,
  body: {
    version: 1,
    blocks: [{ type: 'paragraph', runs: plainRuns('渡口停航第三天，水位降到警戒线以下。') }],
  },
  ...more,
});

type Change = Partial<ArticleInput> & { stub?: boolean };

export const testDraft = async (headline: string, { stub = false, ...more }: Change = {}, by = testChief) =>
  createDraft({ by, input: await testInput(headline, more), stub });

/** A story that readers see: its draft, its path, and what its publication made stale. */
export async function testStory(headline: string, change: Change = {}, by = testChief) {
  const draft = await testDraft(headline, change, by);
  return { ...draft, ...(await publish({ by: testChief, id: draft.id, override: '测试' })) };
}

/** What became of acts that went on beside one another: `done`, or the code of a refusal; in no order of theirs. */
export const outcomes = (answers: readonly PromiseSettledResult<unknown>[]): string[] =>
  answers
    .map((one) => (one.status === 'fulfilled' ? 'done' : isRefusal(one.reason) ? one.reason.code : 'failed'))
    .toSorted();
