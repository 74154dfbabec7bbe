import { globSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach } from 'vitest';
import { write } from '#db/client.ts';
import { useTestDatabase } from '#db/testing.ts';
import { createDraft } from '#newsroom/article/save-draft.ts';
import { openReceipt } from '#newsroom/publication/open-receipt.ts';
import { receiptsOf } from '#newsroom/publication/receipts.ts';
import { testChannel, testInput } from '#newsroom/publication/testing-articles.ts';
import { type Action, can, reachOf } from '#newsroom/staff/can.rule.ts';
import { type Role, roles } from '#newsroom/staff/person.rule.ts';
import type { SignedIn } from '#newsroom/staff/session.ts';
import { commandLine, signedInAs } from '#newsroom/staff/testing-staff.ts';
import { importPage } from '#newsroom/wire/import-page.ts';
import { request } from './testing-next.ts';
import { withheld } from './testing-rights.ts';

/**
 * What the tests of the desk's doors (its pages, actions and routes) share: each door is opened as each role, as someone
 * limited to another channel, as someone who has a one-time password still, and as an admin without just the right it asks for.
 */

/** Who may open it, and what else there is to say of it. */
export type Door<T> = {
  /** Null: for everyone who has an account. */
  right: Action | null;
  /** Whether it is about one article or channel, so that limits to channels count. */
  own?: boolean;
  /** Whether who must change a one-time password first is let in. */
  newcomers?: boolean;
} & T;

/** What there is to act on. The article stands in 本地, the import in a channel of its own. */
export type Store = {
  article: number;
  revisionId: number;
  importId: number;
  receiptId: number;
  staffId: string;
  channelId: number;
};
type Somebody = { role: Role | 'limited' | 'newcomer' | 'without'; person: SignedIn; token: string };

/** The doors that there are, found in the file tree: `folder name`, for what its `file` exports, or `folder` alone. */
export async function doorsOf(file: string, isDoor?: (name: string) => boolean): Promise<string[]> {
  const doors: string[] = [];
  for (const path of globSync(`admin/**/${file}`, { cwd: import.meta.dirname })) {
    const folder = path.slice(0, -1 - file.length);
    if (isDoor)
      doors.push(
        ...Object.keys(await load(path))
          .filter(isDoor)
          .map((name) => `${folder} ${name}`),
      );
    else doors.push(folder);
  }
  return doors.toSorted();
}

export const load = async (path: string): Promise<Record<string, unknown>> =>
  import(/* @vite-ignore */ join(import.meta.dirname, path));

/** A desk with something to act on and somebody of each kind, made anew for each test. */
export function freshDesk() {
  useTestDatabase();
  const desk = {
    store: { article: 0, revisionId: 0, importId: 0, receiptId: 0, staffId: '', channelId: 0 },
    people: new Array<Somebody>(),
  };
  beforeEach(async () => {
    request.cookie = '';
    desk.store = await makeStore();
    desk.people = await makePeople();
  });
  return desk;
}

async function makeStore(): Promise<Store> {
  const channelId = await testChannel('本地');
  const made = await createDraft({ by: commandLine, input: await testInput('渡口停航', { channelId }) });
  const { importId } = await importPage({ by: commandLine, fileName: 'page.txt', text: portalPage('一') });
  await write((tx) => openReceipt(tx, { articleId: made.id, verb: 'publish' }));
  const receiptId = receiptsOf(made.id)[0]?.id ?? 0;
  const { person } = await signedInAs({ username: 'someone', role: 'reporter' });
  return {
    article: made.id,
    revisionId: made.revisionId,
    importId,
    receiptId,
    staffId: person.id,
    channelId,
  };
}

async function makePeople(): Promise<Somebody[]> {
  const apart = await testChannel('体育');
  const people: Somebody[] = [];
  for (const role of roles) people.push({ role, ...(await signedInAs({ username: role, role })) });
  const limited = { username: 'limited', role: 'chief', channels: [apart] } as const;
  people.push({ role: 'limited', ...(await signedInAs(limited)) });
  const newcomer = { username: 'newcomer', role: 'admin', mustChangePassword: true } as const;
  people.push({ role: 'newcomer', ...(await signedInAs(newcomer)) });
  people.push({ role: 'without', ...(await signedInAs({ username: 'without', role: 'admin' })) });
  return people;
}

/** A page of a portal, written for this test, in a channel of its own. */
export const portalPage = (mark: string) => `首页 > 新闻频道 > 科技新闻
“海风”号科考船返回母港:带回三百件样品${mark}
2025-08-20 09:30:12 来源: 今闻社
字体: 小 大
　　今闻社青屿8月20日电 “海风”号科考船19日返回青屿港,历时四十二天的秋季航次结束。首席科学家林知远说,分析工作已经开始。
(记者 苏禾 陈树)
`;

/** Opens a door as each person in turn, and tells who was let through against the rules or kept out against them. */
export async function wronged(
  people: readonly Somebody[],
  door: Door<object>,
  open: (by: SignedIn) => Promise<string>,
  isRefused: RegExp,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const { role, person, token } of people.toReversed()) {
    request.cookie = token;
    withheld.right = role === 'without' ? door.right : null;
    const answer = await open(person);
    const kept =
      role === 'newcomer' ? /一次性密码|sent to \/admin\/account/.test(answer) : isRefused.test(answer);
    if (kept === mayOpen(door, role, person)) wrong.push(`${role}: ${answer}`);
  }
  withheld.right = null;
  return wrong;
}

function mayOpen({ right, own, newcomers }: Door<object>, role: string, person: SignedIn): boolean {
  if (role === 'newcomer') return newcomers === true;
  if (right === null) return true;
  if (role === 'without') return false;
  return can(person, right) && !(role === 'limited' && (own === true || reachOf(right) === 'all'));
}

export const nobody: SignedIn = {
  id: 'nobody', name: '', role: 'admin', username: '', mustChangePassword: false, twoFactor: false, sessionId: '',
}; // prettier-ignore

export const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
