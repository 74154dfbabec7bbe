import { z } from 'zod';
import { db, write } from '#db/client.ts';
import { staff } from '#db/schema/staff.ts';
import { tellServer } from '#lib/server/tell-server.ts';
import { readDraft } from '#newsroom/article/read-draft.ts';
import { saveDraft } from '#newsroom/article/save-draft.ts';
import { channelByPath } from '#newsroom/channel/channels.ts';
import { changeAddress } from '#newsroom/publication/change-address.ts';
import { kill } from '#newsroom/publication/kill.ts';
import { publish } from '#newsroom/publication/publish.ts';
import { publishedPathsBefore } from '#newsroom/publication/published-paths.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { openSession } from '#newsroom/staff/session.ts';
import { percentile } from './load.ts';
import { type Line, promised } from './report.ts';
import { benchOrigin, startOurs } from './servers.ts';
import { forgetPages, news, storeOf, withStore } from './stores.ts';

const by: Person = { id: null, name: '测量', role: 'chief' };
const override = '测量';
const promiseMs = 300;

/** One try: what is changed, and where its outcome shows. Answers when the editor had his answer. */
type Try = (
  n: number,
) => Promise<{ answeredAt: number; path: string; status: number; text: string; gone?: string }>;

/** From the editor's answer to the new text before readers, each way so many times; and whether any old copy came after. */
export async function freshness(stories: number, tries: number): Promise<Line[]> {
  const folder = await storeOf(stories);
  forgetPages(folder);
  const ours = await startOurs({ dataDir: folder });
  try {
    return await withStore(folder, async () => {
      const ways = waysToPublish(folder, await deskAt(ours.url));
      const lines: Line[] = [];
      for (const [what, attempt, count] of ways(tries))
        lines.push(await measure(ours.url, what, attempt, count));
      return lines;
    });
  } finally {
    await ours.stop();
  }
}

async function measure(url: string, what: string, attempt: Try, tries: number): Promise<Line> {
  const waits: number[] = [];
  let old = 0;
  for (let n = 1; n <= tries; n += 1) {
    const { answeredAt, path, status, text, gone } = await attempt(n);
    const answer = await fetch(url + path, { redirect: 'manual' });
    const body = await answer.text();
    waits.push(performance.now() - answeredAt);
    if (answer.status !== status || !body.includes(text) || (gone && body.includes(gone))) old += 1;
  }
  const most = Math.max(...waits);
  const figure = `median ${percentile(waits, 50).toFixed(0)} ms, most ${most.toFixed(0)} ms, ${old} old copies`;
  return promised(
    `${what}, ${tries} tries`,
    figure,
    `≤ ${promiseMs} ms, 0 old`,
    most <= promiseMs && old === 0,
  );
}

const wants = z.object({ wants: z.array(z.unknown()).length(0) });

/** What the editor's button 发布 calls, with the first admin's session. */
async function deskAt(url: string) {
  const [admin] = db().select({ id: staff.id }).from(staff).limit(1).all();
  if (!admin) throw new Error('nobody may sign in');
  const token = await write((tx) => openSession(tx, admin.id, { address: '127.0.0.1', userAgent: 'bench' }));
  return async (id: number, version: { revisionId: number; saves: number }) => {
    const answer = await fetch(`${url}/admin/articles/${id}/publish`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: benchOrigin, cookie: `jinwen=${token}` },
      body: JSON.stringify({ ...version, override }),
    });
    wants.parse(await answer.json());
    return performance.now();
  };
}

function waysToPublish(folder: string, publishAtDesk: Awaited<ReturnType<typeof deskAt>>) {
  const [first] = publishedPathsBefore(null, 1);
  if (!first) throw new Error('the store is empty');
  const id = first.articleId;
  const draft = () => {
    const found = readDraft(id);
    if (!found) throw new Error('no draft');
    return found;
  };
  const save = (headline: string, more: { channelId?: number } = {}) => {
    const { revisionId, input } = draft();
    return saveDraft({ by, id, basedOn: revisionId, input: { ...input, headline, ...more } });
  };
  const out = async () => (await publish({ by, id, override })).stale;
  const told = async (stale: string[], withdrawn = false) => {
    if ((await tellServer(stale, { withdrawn })) !== null)
      throw new Error('the server did not take the expiry');
    return performance.now();
  };
  const at = () => draft().path ?? first.path;

  const byDesk: Try = async (n) => {
    const headline = `编辑部第${n}次改动`;
    const { revisionId, saves } = await save(headline);
    return {
      answeredAt: await publishAtDesk(id, { revisionId, saves }),
      path: at(),
      status: 200,
      text: headline,
    };
  };
  const byRoute: Try = async (n) => {
    await save(`路由第${n}次改动`);
    return { answeredAt: await told(await out()), path: at(), status: 200, text: `路由第${n}次改动` };
  };
  const byCommand: Try = async (n) => {
    await save(`命令第${n}次改动`);
    news(folder, 'publish', String(id), '--reason', override);
    return { answeredAt: performance.now(), path: at(), status: 200, text: `命令第${n}次改动` };
  };
  const byMove: Try = async (n) => {
    const channelId = channelByPath(n % 2 === 0 ? 'news/world' : 'news/china')?.id ?? 0;
    await save(`频道第${n}次改动`, { channelId });
    const path = n % 2 === 0 ? '/news/world' : '/news/china';
    return { answeredAt: await told(await out()), path, status: 200, text: `频道第${n}次改动` };
  };
  const bySlug: Try = async (n) => {
    const { path, stale } = await changeAddress({ by, id, slug: `measured-${Date.now()}-${n}` });
    return { answeredAt: await told(stale), path, status: 200, text: draft().input.headline };
  };
  const byKill: Try = async (n) => {
    await save(`撤稿第${n}次之前`);
    await told(await out());
    const path = at();
    const { stale } = await kill({ by, id, reason: '测量' });
    return { answeredAt: await told(stale, true), path, status: 410, text: '撤', gone: `撤稿第${n}次之前` };
  };
  return (tries: number): [string, Try, number][] => [
    ['published at the desk', byDesk, tries],
    ['published by the expire route', byRoute, tries],
    ['published by the command line', byCommand, tries],
    ['moved to another channel', byMove, tries],
    ['given another address', bySlug, tries],
    ['killed', byKill, tries],
  ];
}
