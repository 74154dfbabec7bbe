import { and, desc, eq, gt, isNull, lte, or } from 'drizzle-orm';
import { type Tx, db, write } from '#db/client.ts';
import { article, revision } from '#db/schema/article.ts';
import { previewLink } from '#db/schema/editing.ts';
import { embargo } from '#db/schema/workflow.ts';
import { now } from '#lib/clock.ts';
import { secretToken, sha256 } from '#lib/ids.ts';
import { Refusal } from '#lib/refusal.ts';
import { demandOn } from '#newsroom/article/demand-on.ts';
import { record } from '#newsroom/audit/record.ts';
import { channelsOf } from '#newsroom/revision/channels-of.ts';
import { isPreviewToken, previewPath } from '#newsroom/site/preview-paths.rule.ts';
import { can, demand } from '#newsroom/staff/can.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import type { OpenLink, PreviewHours } from './preview.rule.ts';

const hour = 60 * 60_000;
/** More open links of one story than this are refused: nobody would know who has them. */
const mostOpen = 50;

export type NewLink = {
  by: Person;
  id: number;
  hours: PreviewHours;
  /** For the person's own preview window, and not handed out. */
  own?: boolean;
};

/**
 * Makes an address under which anyone reads this one story as its head stands, until it expires or is taken back. The
 * token is told once, here; we keep its hash.
 */
export function makeLink({ by, id, hours, own = false }: NewLink): Promise<OpenLink & { path: string }> {
  return write((tx) => {
    demand(by, 'article.read');
    const row = tx.select({ state: article.state }).from(article).where(eq(article.id, id)).get();
    if (!row) throw new Refusal('notFound', '没有这篇稿件。');
    if (row.state === 'spiked') throw new Refusal('state', '这篇稿件已弃用，不能预览。');
    const at = now();
    if (openLinks(id).length >= mostOpen) {
      throw new Refusal('limited', `这篇稿件已有 ${mostOpen} 个有效的预览链接。请先作废不用的。`);
    }
    const token = secretToken();
    const link = { staffName: by.name, createdAt: at, expiresAt: at + hours * hour };
    const tokenHash = sha256(token);
    tx.insert(previewLink)
      .values({ tokenHash, articleId: id, staffId: by.id, own, ...link })
      .run();
    const verb = own ? 'preview' : 'sharePreview';
    record(tx, { by, verb, articleId: id, detail: { hours, link: shortName(tokenHash) } });
    return { id: tokenHash, ...link, path: previewPath(token) };
  });
}

/** Links of a story that still open, newest first. */
export const openLinks = (articleId: number): OpenLink[] =>
  db()
    .select({
      id: previewLink.tokenHash,
      staffName: previewLink.staffName,
      createdAt: previewLink.createdAt,
      expiresAt: previewLink.expiresAt,
    })
    .from(previewLink)
    .where(and(eq(previewLink.articleId, articleId), gt(previewLink.expiresAt, now())))
    .orderBy(desc(previewLink.createdAt))
    .all();

/**
 * 作废: from now on the link opens nothing. Whoever made it may, whoever writes on the story, and editors of its
 * channels. One that is gone already is as good as revoked.
 */
export function revokeLink({ by, id, link }: { by: Person; id: number; link: string }): Promise<void> {
  return write((tx) => {
    demand(by, 'article.read');
    const named = and(eq(previewLink.articleId, id), eq(previewLink.tokenHash, link));
    const gone = tx
      .select({ staffId: previewLink.staffId, staffName: previewLink.staffName })
      .from(previewLink)
      .where(named)
      .get();
    if (!gone) return;
    if (gone.staffId === null || gone.staffId !== by.id) demandOthersLink(tx, { by, id });
    tx.delete(previewLink).where(named).run();
    const detail = { link: shortName(link), of: gone.staffName };
    record(tx, { by, verb: 'revokePreview', articleId: id, detail });
  });
}

/** Reporters may write on every story of their channels; that alone makes no one's link theirs. */
function demandOthersLink(tx: Tx, { by, id }: { by: Person; id: number }): void {
  demandOn(tx, { by, id }, 'article.write');
  if (can(by, 'article.spike', { channelIds: channelsOf(tx, id) })) return;
  const own = tx
    .select({ id: revision.id })
    .from(revision)
    .where(and(eq(revision.articleId, id), eq(revision.staffId, by.id ?? '')))
    .get();
  if (!own) throw new Refusal('forbidden', '这是别人的预览链接。请让生成它的人或编辑来作废。');
}

/** Under an embargo a person's own window still opens, but not for whoever is sent its address later. */
const ownWindowMs = 10 * 60_000;
const isFreshOwn = () => and(previewLink.own, gt(previewLink.createdAt, now() - ownWindowMs));

/**
 * What a token opens now; null for one that is unknown, revoked or over, without telling which, and for one that was handed
 * out of a story under an embargo that allows no previews.
 */
export function linkOf(token: string): { articleId: number; until: number } | null {
  if (!isPreviewToken(token)) return null;
  return (
    db()
      .select({ articleId: previewLink.articleId, until: previewLink.expiresAt })
      .from(previewLink)
      .leftJoin(embargo, and(eq(embargo.articleId, previewLink.articleId), gt(embargo.until, now())))
      .where(
        and(
          eq(previewLink.tokenHash, sha256(token)),
          gt(previewLink.expiresAt, now()),
          or(isNull(embargo.until), embargo.previews, isFreshOwn()),
        ),
      )
      .get() ?? null
  );
}

/** Throws away links that open nothing any more. Answers with how many. */
export const dropEndedLinks = (): Promise<number> =>
  write((tx) => tx.delete(previewLink).where(lte(previewLink.expiresAt, now())).run().changes);

/** Enough of the hash for the audit to tell links apart. */
const shortName = (tokenHash: string) => tokenHash.slice(0, 12);
