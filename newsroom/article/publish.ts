import { eq } from 'drizzle-orm';
import { type Tx, db } from '#db/client.ts';
import { address } from '#db/schema/address.ts';
import { article, revision } from '#db/schema/article.ts';
import { kill } from '#db/schema/kill.ts';
import { publication } from '#db/schema/publication.ts';
import { now } from '#lib/clock.ts';
import { compactDay } from '#lib/dates.ts';
import { isUnseen } from '#lib/plain-text.ts';
import { Refusal } from '#lib/refusal.ts';
import { record } from '#newsroom/audit/record.ts';
import { isSlug, storyPath } from '#newsroom/site/paths.rule.ts';
import { can } from '#newsroom/staff/can.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { parseBody } from './body.rule.ts';
import { changeLive } from './change-live.ts';
import { demandOn } from './demand-on.ts';
import { demandPictures } from './demand-pictures.ts';
import { placeInLists } from './place-in-lists.ts';
import { type RevisionRow, revisionById } from './revision.ts';
import type { Version } from './save-draft.ts';

export type PublishOrder = {
  by: Person;
  id: number;
  /** Why the reviews are skipped; goes into the audit under the person's name. */
  override?: string;
  /** The text that the person had before them; refused where the head is another by now. */
  expected?: Version;
  /** An address in words instead of date and short id. */
  slug?: string;
};

/**
 * Makes the head revision what readers see. Refused until it is approved (or the reviews are overridden), its
 * pictures have captions and credits, and their renditions are made. Answers with the paths to expire.
 */
export async function publish(order: PublishOrder): Promise<{ path: string; stale: string[] }> {
  const { by, id, override, slug, expected } = order;
  demandOn(db(), order, 'article.publish');
  const row = db().select().from(article).where(eq(article.id, id)).get();
  const head = row?.headRevisionId ? revisionById(row.headRevisionId) : null;
  if (!row || !head) throw new Refusal('notFound', '没有这篇稿件。');
  if (expected && (head.id !== expected.revisionId || head.saves !== expected.saves)) throw movedOn();
  if (row.state !== 'approved') demandOverride(by, override);
  if (isUnseen(head.headline)) throw new Refusal('invalid', '请填写标题', 'headline');
  demandPictures(parseBody(head.body), head.leadMediaId);
  return changeLive(id, (tx, current) => {
    const newest = tx.select({ saves: revision.saves }).from(revision).where(eq(revision.id, head.id)).get();
    if (current.headRevisionId !== head.id || newest?.saves !== head.saves) throw movedOn();
    if (current.state === 'spiked') throw new Refusal('state', '这篇稿件已弃用，不能发布。');
    const path = movePointer(tx, { ...current, slug }, head);
    record(tx, {
      by,
      verb: 'publish',
      articleId: id,
      revisionId: head.id,
      detail: override ? { override, path } : { path },
    });
    return { path };
  });
}

const movedOn = () => new Refusal('conflict', '稿件刚被改动，没有发布。请看过最新一版再发布。');

function demandOverride(by: Person, override: string | undefined): void {
  if (!override?.trim())
    throw new Refusal('state', '这篇稿件还没有通过审核。要直接发布，请写明理由。', 'override');
  if (!can(by, 'article.overrideReview')) {
    throw new Refusal('forbidden', '这篇稿件还没有通过审核，您没有免审发布的权限。请提交审核。');
  }
}

type Target = { id: number; publicId: string; stub: boolean; slug: string | undefined };

/** Points the publication at `head`, gives it its address and its places in lists. Answers with its path. */
function movePointer(tx: Tx, target: Target, head: RevisionRow): string {
  const at = now();
  const live = tx.select().from(publication).where(eq(publication.articleId, target.id)).get();
  const storyTime = head.storyTime ?? live?.storyTime ?? at;
  const slug =
    target.slug ?? live?.slug ?? lastAddress(tx, target.id) ?? `${compactDay(storyTime)}-${target.publicId}`;
  takeAddress(tx, target.id, slug);
  const values = {
    revisionId: head.id,
    slug,
    channelId: head.channelId,
    stub: target.stub,
    type: head.type,
    storyTime,
    publishedAt: at,
  };
  tx.insert(publication)
    .values({ articleId: target.id, firstPublishedAt: at, ...values })
    .onConflictDoUpdate({ target: publication.articleId, set: values })
    .run();
  placeInLists(tx, target.id);
  tx.delete(kill).where(eq(kill.articleId, target.id)).run();
  tx.update(article).set({ state: 'published' }).where(eq(article.id, target.id)).run();
  return storyPath(slug);
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
