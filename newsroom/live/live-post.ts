import { and, desc, eq, isNull, ne } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { livePost } from '#db/schema/live.ts';
import { now } from '#lib/clock.ts';
import { limits } from '#lib/limits.ts';
import { Refusal } from '#lib/refusal.ts';
import { isAhead, isTime, timeFault } from '#lib/time-range.ts';
import { parseBody } from '#newsroom/body/body.rule.ts';
import { placedFiles } from '#newsroom/body/placed-files.rule.ts';
import { postColumns } from '#newsroom/body/stored-body.ts';
import { rememberWords } from '#newsroom/media/placed-words.ts';
import { sameValue } from '#newsroom/revision/difference/same-value.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { changePosts, type PostRow } from './change-posts.ts';
import { demandRunning } from './live-state.ts';
import { type PostContent, parsePost } from './post-content.ts';

export type NewPost = PostContent & {
  by: Person;
  articleId: number;
  /** When it happened; now where left out. */
  at?: number;
  pinned?: boolean;
  keyEvent?: boolean;
};
type Order = { by: Person; postId: number };
type Edit = Partial<PostContent & Pick<PostRow, 'at' | 'keyEvent'>>;
export type PostDone = { postId: number; stale: string[] };

/** Puts a post before readers at once. Answers with its id and the paths to expire. */
export async function addPost(post: NewPost): Promise<PostDone> {
  const { by, articleId, at = now(), pinned = false, keyEvent = false } = post;
  const { headline, body } = parsePost(post);
  demandPast(at);
  return changePosts({ by, verb: 'addPost' }, (tx) => {
    demandRunning(tx, articleId);
    demandNew(tx, post, { headline, body });
    if (pinned) unpinOthers(tx, articleId, 0);
    rememberWords(tx, placedFiles(body));
    const values = { articleId, at, headline, body, pinned, keyEvent, staffName: by.name };
    return { before: null, after: tx.insert(livePost).values(values).returning(postColumns).get() };
  });
}

/** Changes words, time or mark of a post; what it was before stays in the audit. */
export async function changePost({ by, postId, ...edit }: Order & Edit): Promise<PostDone> {
  if (edit.at !== undefined) demandPast(edit.at);
  return changePosts({ by, verb: 'changePost' }, (tx) => {
    const before = postAt(tx, postId);
    const was = {
      headline: before.headline,
      body: parseBody(before.body),
      at: before.at,
      keyEvent: before.keyEvent,
    };
    const { at, keyEvent, ...words } = { ...was, ...edit };
    const parsed = parsePost(words);
    rememberWords(tx, placedFiles(parsed.body));
    return {
      before,
      after: update(tx, postId, { ...parsed, at, keyEvent }),
      detail: { was },
    };
  });
}

/** 置顶: makes it the one post that stands above all others, or no longer. */
export async function pinPost({ by, postId, pinned }: Order & { pinned: boolean }): Promise<PostDone> {
  return changePosts({ by, verb: 'pinPost' }, (tx) => {
    const before = postAt(tx, postId);
    if (pinned) unpinOthers(tx, before.articleId, postId);
    return { before, after: update(tx, postId, { pinned }), detail: { pinned } };
  });
}

/** Takes a post from readers. It keeps its place, so that no other post changes its page. */
export async function removePost({ by, postId }: Order): Promise<PostDone> {
  return changePosts({ by, verb: 'removePost' }, (tx) => {
    const before = postAt(tx, postId);
    return { before, after: update(tx, postId, { removedAt: now(), pinned: false }) };
  });
}

function demandPast(at: number): void {
  if (!isTime(at)) throw new Refusal('invalid', `消息的${timeFault}。`, 'at');
  if (isAhead(at)) throw new Refusal('invalid', '消息的时间不能在将来。', 'at');
}

/** A form or a command that was sent twice: the same words by the same person, for the same time, within half a minute. */
function demandNew(tx: Tx, { by, articleId, at }: NewPost, { headline, body }: PostContent): void {
  const where = and(eq(livePost.articleId, articleId), isNull(livePost.removedAt));
  const last = tx.select().from(livePost).where(where).orderBy(desc(livePost.id)).get();
  if (!last || last.staffName !== by.name || last.headline !== headline) return;
  const same = at === undefined ? Math.abs(now() - last.at) < limits.repeatWindow.most : at === last.at;
  if (same && sameValue(parseBody(last.body), body)) {
    throw new Refusal('conflict', `同样的消息刚发过（编号 ${last.id}），没有再发一次。`);
  }
}

const notThere = () => new Refusal('notFound', '没有这条直播消息，或已撤下。');

function postAt(tx: Tx, postId: number): PostRow {
  const row = tx
    .select(postColumns)
    .from(livePost)
    .where(and(eq(livePost.id, postId), isNull(livePost.removedAt)))
    .get();
  if (!row) throw notThere();
  return row;
}

function update(tx: Tx, postId: number, change: Partial<PostRow>): PostRow {
  const row = tx.update(livePost).set(change).where(eq(livePost.id, postId)).returning(postColumns).get();
  if (!row) throw notThere();
  return row;
}

function unpinOthers(tx: Tx, articleId: number, postId: number): void {
  tx.update(livePost)
    .set({ pinned: false })
    .where(and(eq(livePost.articleId, articleId), ne(livePost.id, postId)))
    .run();
}
