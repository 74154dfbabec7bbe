import { type SQL, and, count, desc, eq, inArray, like, ne, or } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { article, revision } from '#db/schema/article.ts';
import { channel } from '#db/schema/channel.ts';
import { media } from '#db/schema/media.ts';
import type { ArticleState, ArticleType } from './kinds.rule.ts';

export type ArticleRow = {
  id: number;
  state: ArticleState;
  stub: boolean;
  type: ArticleType;
  headline: string;
  channelName: string;
  sourceName: string;
  updatedAt: number;
  /** Its lead picture, only once that can be shown. */
  pictureId: string | null;
};

export type ArticleQuery = { state?: ArticleState; query?: string; channelId?: number; page: number };
export type ArticleList = {
  rows: ArticleRow[];
  total: number;
  page: number;
  pages: number;
  /** By state; `all` leaves spiked ones out. */
  counts: Record<ArticleState | 'all', number>;
};

const perPage = 20;

/** The desk's list, last changed first. Searches headlines and public ids; at most 100 characters are looked for. */
export function listArticles({ state, query, channelId, page }: ArticleQuery): ArticleList {
  const where = and(
    state ? eq(article.state, state) : ne(article.state, 'spiked'),
    channelId ? inArray(revision.channelId, withChildren(channelId)) : undefined,
    textMatch(query?.trim().slice(0, 100) ?? ''),
  );
  const total =
    db()
      .select({ total: count() })
      .from(article)
      .innerJoin(revision, eq(revision.id, article.headRevisionId))
      .where(where)
      .get()?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / perPage));
  const shown = Math.min(Math.max(1, page), pages);
  return { rows: rows(where, (shown - 1) * perPage), total, page: shown, pages, counts: stateCounts() };
}

function textMatch(text: string): SQL | undefined {
  if (text === '') return undefined;
  const pattern = `%${text.replaceAll(/[%_]/g, '')}%`;
  return or(like(revision.headline, pattern), eq(article.publicId, text.toLowerCase()));
}

function withChildren(id: number): number[] {
  const below = db().select({ id: channel.id }).from(channel).where(eq(channel.parentId, id)).all();
  return [id, ...below.flatMap((row) => withChildren(row.id))];
}

function rows(where: SQL | undefined, offset: number): ArticleRow[] {
  return db()
    .select({
      id: article.id,
      state: article.state,
      stub: article.stub,
      type: revision.type,
      headline: revision.headline,
      channelName: channel.name,
      sourceName: revision.sourceName,
      updatedAt: article.updatedAt,
      pictureId: media.id,
    })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.headRevisionId))
    .innerJoin(channel, eq(channel.id, revision.channelId))
    .leftJoin(media, and(eq(media.id, revision.leadMediaId), eq(media.state, 'ready')))
    .where(where)
    .orderBy(desc(article.updatedAt), desc(article.id))
    .limit(perPage)
    .offset(offset)
    .all();
}

function stateCounts(): ArticleList['counts'] {
  const found = new Map(
    db()
      .select({ state: article.state, total: count() })
      .from(article)
      .groupBy(article.state)
      .all()
      .map((row) => [row.state, row.total]),
  );
  const of = (state: ArticleState) => found.get(state) ?? 0;
  const counts = {
    draft: of('draft'),
    inReview: of('inReview'),
    approved: of('approved'),
    scheduled: of('scheduled'),
    published: of('published'),
    killed: of('killed'),
    spiked: of('spiked'),
  };
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0) - counts.spiked;
  return { ...counts, all };
}
