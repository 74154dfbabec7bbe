import { eq } from 'drizzle-orm';
import { type Db, type Tx, db } from '#db/client.ts';
import { address } from '#db/schema/address.ts';
import { article } from '#db/schema/article.ts';
import { kill } from '#db/schema/kill.ts';
import { publication } from '#db/schema/publication.ts';
import { now } from '#lib/clock.ts';
import { compactDay, longTime } from '#lib/dates.ts';
import { isUnseen } from '#lib/text/plain-text.ts';
import { Refusal } from '#lib/refusal.ts';
import { demandOn } from '#newsroom/article/demand-on.ts';
import { type Version, headOf } from '#newsroom/article/save-draft.ts';
import { record } from '#newsroom/audit/record.ts';
import type { ArticleState } from '#newsroom/body/kinds.rule.ts';
import { aheadOfTime, wantingIn } from '#newsroom/body/wanting.rule.ts';
import { placeInLists } from '#newsroom/list/place-in-lists.ts';
import { type RevisionRow, revisionInput } from '#newsroom/revision/revision.ts';
import { isSlug, storyPath } from '#newsroom/site/paths.rule.ts';
import { can } from '#newsroom/staff/can.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { shownTime } from '#newsroom/story/shown-time.rule.ts';
import { endRun } from '#newsroom/workflow/approve.ts';
import { makeSlip } from '#newsroom/workflow/make-slip.ts';
import { embargoOf } from '#newsroom/workflow/read-flow.ts';
import { slipOf } from '#newsroom/workflow/read-slip.ts';
import { cancelWaiting, headActs, takeTimed } from '#newsroom/workflow/timetable.ts';
import { unlistedSource } from '#newsroom/workflow/unlisted-source.ts';
import { changePublished } from './change-published.ts';
import { demandPictures } from './demand-pictures.ts';
import { openReceipt } from './receipt/open-receipt.ts';
import { StillWanting } from './still-wanting.ts';
import { tellWriter } from './tell-writer.ts';

export type PublishOrder = {
  by: Person;
  id: number;
  /** Why the reviews are skipped; goes into the audit under the person's name. */
  override?: string;
  /** The text that the person had before them; refused where the head is another by now. */
  expected?: Version;
  /** An address in words instead of date and short id. */
  slug?: string;
  /** Refused unless the article is in one of these states: what was killed or dropped meanwhile stays so. */
  from?: readonly ArticleState[];
  /** Nothing may lack of what a finished story has, and all that does is told at once; copy from a wire may be sparse. */
  finished?: boolean;
  /** A short story that got its whole copy goes into the lists. */
  completes?: boolean;
  /** 静默修正: readers are told no new time. */
  silent?: boolean;
  /** The row of the timetable whose time has come; it is done with this, and neither without the other. */
  timed?: number;
};

/** What may go out without bringing back what was taken from readers, or dropped. */
export const openStates: readonly ArticleState[] = [
  'draft',
  'inReview',
  'approved',
  'scheduled',
  'published',
];

/** What waits to be published for the first time. */
export const waitingStates: readonly ArticleState[] = ['draft', 'inReview', 'approved', 'scheduled'];

/** All reviews are signed for exactly the head. */
const signedStates: ReadonlySet<ArticleState> = new Set(['approved', 'scheduled']);

/**
 * Makes the head revision what readers see: 发布, 发布更新, or 静默修正. Who may, what state it is in and what it lacks is
 * asked inside the transaction that acts. Refused until it is approved (or the reviews are overridden), no embargo holds
 * it, its time has come, its pictures have captions and credits, and their renditions are made. A text that readers see
 * already is not published again. Answers with the paths to expire.
 */
export function publish(order: PublishOrder): Promise<{ path: string; stale: string[] }> {
  const { by, id, override } = order;
  return changePublished(id, (tx, row) => {
    const { head, shown } = askPublish(tx, order, row);
    if (order.timed !== undefined) takeTimed(tx, order.timed);
    if (shown !== null) return { path: shown };
    const isSigned = signedStates.has(row.state);
    const slipId = isSigned ? slipOf(tx, head.id) : makeSlip(tx, by, head, { reason: override ?? '' }).id;
    const stub = row.stub && order.completes !== true;
    const { path, verb } = movePointer(tx, { ...order, publicId: row.publicId, stub, slipId }, head);
    endRun(tx, id);
    cancelWaiting(tx, id, `${by.name}已发布`, headActs);
    const detail = { path, slip: slipId, ...(!isSigned && { override }) };
    record(tx, { by, verb, articleId: id, revisionId: head.id, detail });
    if (stub !== row.stub) record(tx, { by, verb: 'completeStub', articleId: id });
    tellWriter(tx, { articleId: id, by, verb });
    openReceipt(tx, { articleId: id, verb });
    return { path };
  });
}

/** Refuses what `publish` would refuse just now, for whoever has to do something else before. It decides nothing. */
export function demandPublishable(order: PublishOrder): void {
  const row = db().select().from(article).where(eq(article.id, order.id)).get();
  if (!row) throw new Refusal('notFound', '没有这篇稿件。');
  askPublish(db(), order, row);
}

type ArticleRow = typeof article.$inferSelect;
/** `shown`: the path of a story whose readers see just this already, so that a second press of the button changes nothing. */
type Asked = { head: RevisionRow; shown: string | null };

function askPublish(reader: Db | Tx, order: PublishOrder, row: ArticleRow): Asked {
  const { id, override, expected, from } = order;
  const by = demandOn(reader, order, 'article.publish');
  const head = headOf(reader, id);
  if (expected && (head.id !== expected.revisionId || head.saves !== expected.saves)) throw movedOn();
  if (row.state === 'spiked') throw new Refusal('state', '这篇稿件已弃用，不能发布。');
  demandNoEmbargo(reader, id);
  if (!signedStates.has(row.state)) demandOverride(by, override);
  const shown = alreadyOut(reader, order, head);
  if (shown !== null) return { head, shown };
  if (from && !from.includes(row.state))
    throw new Refusal('state', '稿件刚被处理过，没有发布。请刷新后再看。');
  demandReady(order, head);
  return { head, shown };
}

const movedOn = () => new Refusal('conflict', '稿件刚被改动，没有发布。请看过最新一版再发布。');

function alreadyOut(
  reader: Db | Tx,
  { id, slug, completes }: PublishOrder,
  head: RevisionRow,
): string | null {
  const published = reader.select().from(publication).where(eq(publication.articleId, id)).get();
  const same =
    published?.revisionId === head.id &&
    (slug ?? published.slug) === published.slug &&
    !(completes === true && published.stub);
  return same ? storyPath(published.slug) : null;
}

function demandNoEmbargo(reader: Db | Tx, id: number): void {
  const until = embargoOf(reader, id);
  if (until !== null) {
    throw new Refusal('state', `禁发期到 ${longTime(until)}，在这之前不能发布。`, 'embargo');
  }
}

function demandOverride(by: Person, override: string | undefined): void {
  if (!override?.trim())
    throw new Refusal('state', '这篇稿件还没有通过审核。要直接发布，请写明理由。', 'override');
  if (!can(by, 'article.overrideReview')) {
    throw new Refusal('forbidden', '这篇稿件还没有通过审核，您没有免审发布的权限。请提交审核。');
  }
}

export function demandReady({ finished = false }: PublishOrder, head: RevisionRow): void {
  const input = revisionInput(head);
  const wants = [...wantingIn(input, now()), ...unlistedSource(input.sourceName)];
  if (finished && wants.length > 0) throw new StillWanting(wants);
  if (isUnseen(input.headline)) throw new Refusal('invalid', '请填写标题', 'headline');
  const ahead = aheadOfTime(input, now());
  if (ahead) throw new Refusal('state', `${ahead.text}。`, ahead.place);
  demandPictures(input.body, head.leadMediaId);
}

type Target = {
  id: number;
  publicId: string;
  stub: boolean;
  slug?: string;
  slipId: number | null;
  silent?: boolean;
};
type Moved = { path: string; verb: 'publish' | 'update' | 'fix' };

/**
 * Points the publication at `head`, gives it its address and its places in lists. Answers with its path and what that
 * was to readers. A story that was withdrawn comes back where it was: at the address and time that readers knew.
 */
export function movePointer(tx: Tx, target: Target, head: RevisionRow): Moved {
  const at = now();
  const published = tx.select().from(publication).where(eq(publication.articleId, target.id)).get();
  const withdrawn = tx.select().from(kill).where(eq(kill.articleId, target.id)).get();
  const storyTime =
    revisionInput(head).storyTime ?? (published ? shownTime(published) : (withdrawn?.storyTime ?? at));
  const slug =
    target.slug ??
    published?.slug ??
    withdrawn?.slug ??
    lastAddress(tx, target.id) ??
    `${compactDay(storyTime)}-${target.publicId}`;
  takeAddress(tx, target.id, slug);
  const values = {
    revisionId: head.id,
    slug,
    channelId: head.channelId,
    stub: target.stub,
    type: head.type,
    storyTime,
    publishedAt: at,
    updatedAt: target.silent && published ? (published.updatedAt ?? published.publishedAt) : at,
    slipId: target.slipId,
  };
  tx.insert(publication)
    .values({ articleId: target.id, firstPublishedAt: at, ...values })
    .onConflictDoUpdate({ target: publication.articleId, set: values })
    .run();
  placeInLists(tx, target.id);
  tx.delete(kill).where(eq(kill.articleId, target.id)).run();
  tx.update(article).set({ state: 'published', stub: target.stub }).where(eq(article.id, target.id)).run();
  return { path: storyPath(slug), verb: !published ? 'publish' : target.silent ? 'fix' : 'update' };
}

function lastAddress(tx: Tx, articleId: number): string | undefined {
  return tx
    .select({ slug: address.slug })
    .from(address)
    .where(eq(address.articleId, articleId))
    .orderBy(address.createdAt)
    .all()
    .at(-1)?.slug;
}

/** Gives the story an address of its own. An address that any other story ever had is refused. */
export function takeAddress(tx: Tx, articleId: number, slug: string): void {
  if (!isSlug(slug)) {
    throw new Refusal('invalid', '地址只能用小写字母、数字和连字符，最多 80 个字符。', 'slug');
  }
  const owner = tx.select().from(address).where(eq(address.slug, slug)).get();
  const namesake = tx.select({ id: article.id }).from(article).where(eq(article.publicId, slug)).get();
  if ((owner && owner.articleId !== articleId) || (namesake && namesake.id !== articleId)) {
    throw new Refusal('invalid', '这个地址已被别的稿件使用，请换一个。', 'slug');
  }
  if (!owner) tx.insert(address).values({ slug, articleId, createdAt: now() }).run();
}
