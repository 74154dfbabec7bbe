import { eq } from 'drizzle-orm';
import { type Tx, db } from '#db/client.ts';
import { address } from '#db/schema/address.ts';
import { article } from '#db/schema/article.ts';
import { channel } from '#db/schema/channel.ts';
import { nameList } from '#db/schema/lists.ts';
import { publication } from '#db/schema/publication.ts';
import { dayBeijing } from '#lib/dates.ts';
import { type ListRef, listRank, listTotal } from '#newsroom/list/list-marks.ts';
import type { ListStanding } from '#newsroom/list/list-pages.rule.ts';
import { type ListPlace, frontChannelId, placesOf } from '#newsroom/list/place-in-lists.ts';
import { dayTotal, daysBeside } from '#newsroom/list/read-list.ts';
import { channelPath, namePath, rollingPath } from '#newsroom/site/paths.rule.ts';
import { livePagesOf } from '#newsroom/story/live-presence.ts';
import { linkingPaths } from './linking-paths.ts';
import { photoPages } from './photo-sets.ts';
import type { Presence } from './stale.rule.ts';

/** Where the story shows now; null where it is not published. */
export function presenceOf(tx: Tx, articleId: number): Presence | null {
  const published = tx.select().from(publication).where(eq(publication.articleId, articleId)).get();
  if (!published) return null;
  const slugs = allSlugs(tx, articleId);
  return {
    slugs,
    linkedFrom: [
      ...linkingPaths(tx, published),
      ...photoPages(published, slugs),
      ...livePagesOf(tx, articleId, slugs),
    ],
    standings: placesOf(articleId).flatMap(standingAt),
  };
}

/** Every address that leads to the story: those it had, and its public id. */
function allSlugs(tx: Tx, articleId: number): string[] {
  const row = tx.select({ publicId: article.publicId }).from(article).where(eq(article.id, articleId)).get();
  const rows = tx.select({ slug: address.slug }).from(address).where(eq(address.articleId, articleId)).all();
  return [...rows.map((one) => one.slug), ...(row ? [row.publicId] : [])];
}

function standingAt({ list, ...key }: ListPlace): ListStanding[] {
  const path = listPath(list);
  if (path === null) return [];
  const day = dayBeijing(key.storyTime);
  return [
    {
      list: path,
      rank: listRank(list, key),
      total: listTotal(list),
      day: list.kind === 'name' ? null : dayStanding(list, day),
    },
  ];
}

function dayStanding(list: ListRef, day: string): ListStanding['day'] {
  const { previous, next } = daysBeside(list, day);
  const beside = [previous, next].filter((one) => one !== null);
  return { day, alone: dayTotal(list, day) === 1, beside };
}

function listPath({ kind, id }: ListRef): string | null {
  if (kind === 'channel' && id === frontChannelId) return rollingPath;
  if (kind === 'channel') {
    const row = db().select({ path: channel.path }).from(channel).where(eq(channel.id, id)).get();
    return row ? channelPath(row.path) : null;
  }
  const row = db().select().from(nameList).where(eq(nameList.id, id)).get();
  return row ? namePath(row.kind, row.slug) : null;
}
