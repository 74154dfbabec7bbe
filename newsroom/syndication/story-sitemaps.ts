import { setImmediate as breathe } from 'node:timers/promises';
import { and, asc, between, eq, gt, lte, max, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { revision } from '#db/schema/article.ts';
import { correction } from '#db/schema/correction.ts';
import { livePost } from '#db/schema/live.ts';
import { media } from '#db/schema/media.ts';
import { publication } from '#db/schema/publication.ts';
import { limits } from '#lib/limits.ts';
import { shownBody } from '#newsroom/body/body.rule.ts';
import { bodyFigures } from '#newsroom/body/figures.rule.ts';
import { jpegPath } from '#newsroom/media/picture.rule.ts';
import { readMedia } from '#newsroom/media/read-media.ts';
import { idsPerSitemap, sitemapFilePath } from '#newsroom/site/data-paths.rule.ts';
import { storyPath } from '#newsroom/site/paths.rule.ts';
import { shownTime } from '#newsroom/story/shown-time.rule.ts';
import type { SitemapEntry } from './sitemap-xml.ts';

/** Stories read at a time: readers come in between. */
const batch = 250;

/** The files that have stories, each with its newest change. */
export async function storySitemaps(): Promise<SitemapEntry[]> {
  const highest = db()
    .select({ id: max(publication.articleId) })
    .from(publication)
    .get();
  const files = Math.ceil((highest?.id ?? 0) / idsPerSitemap);
  const found: SitemapEntry[] = [];
  for (let file = 1; file <= files; file += 1) {
    const row = db()
      .select({ modified: max(publication.publishedAt) })
      .from(publication)
      .where(and(between(publication.articleId, ...idsOf(file)), isWhole))
      .get();
    if (row?.modified) found.push({ path: sitemapFilePath(`stories-${file}`), modified: row.modified });
    await breathe();
  }
  return found;
}

/** The stories of a file, from 1. None for a file that is not in the index. */
export async function storySitemap(file: number): Promise<SitemapEntry[]> {
  const [first, last] = idsOf(file);
  const entries: SitemapEntry[] = [];
  for (let after = first - 1; ;) {
    const rows = storiesAfter(after, last);
    entries.push(...withPictures(rows));
    const end = rows.at(-1);
    if (!end || rows.length < batch) return entries;
    after = end.id;
    await breathe();
  }
}

const idsOf = (file: number): [first: number, last: number] => [
  (file - 1) * idsPerSitemap + 1,
  file * idsPerSitemap,
];

/** With a sign before it, so that SQLite walks the range of ids and not an index that begins with `stub`. */
const isWhole = sql`+${publication.stub} = 0`;

const storiesAfter = (id: number, last: number) =>
  db()
    .select({
      id: publication.articleId,
      slug: publication.slug,
      storyTime: publication.storyTime,
      firstPublishedAt: publication.firstPublishedAt,
      publishedAt: publication.publishedAt,
      correctedAt: sql<
        number | null
      >`(select max(${correction.at}) from ${correction} where ${correction.articleId} = ${publication.articleId})`,
      postedAt: sql<
        number | null
      >`(select max(${livePost.at}) from ${livePost} where ${livePost.articleId} = ${publication.articleId})`,
      pictureId: media.id,
      pictureWidth: media.width,
      /** Only a photo set is its pictures; other bodies are not even read. */
      body: sql<
        string | null
      >`case when ${revision.type} = 'photoSet' and octet_length(${revision.body}) <= ${limits.storedStory.most} then ${revision.body} end`,
    })
    .from(publication)
    .innerJoin(revision, eq(revision.id, publication.revisionId))
    .leftJoin(media, and(eq(media.id, revision.leadMediaId), eq(media.state, 'ready')))
    .where(and(gt(publication.articleId, id), lte(publication.articleId, last), isWhole))
    .orderBy(asc(publication.articleId))
    .limit(batch)
    .all();

type Row = ReturnType<typeof storiesAfter>[number];

function withPictures(rows: readonly Row[]): SitemapEntry[] {
  const frames = new Map(rows.map((row) => [row.id, frameIds(row)]));
  const sizes = readMedia([...frames.values()].flat());
  return rows.map((row) => {
    const widths = new Map(row.pictureId && row.pictureWidth ? [[row.pictureId, row.pictureWidth]] : []);
    for (const id of frames.get(row.id) ?? []) {
      const file = sizes[id];
      if (file?.kind === 'image') widths.set(id, file.width);
    }
    return {
      path: storyPath(row.slug),
      modified: modifiedAt(row),
      pictures: [...widths].map(([id, width]) => jpegPath(id, width)),
    };
  });
}

const frameIds = ({ body }: Row): string[] =>
  body === null
    ? []
    : bodyFigures(shownBody(JSON.parse(body))).flatMap((one) => (one.mediaId === null ? [] : [one.mediaId]));

/** As the story's own page tells it: the story's time until it was changed here. */
function modifiedAt(row: Row): number {
  const time = shownTime(row);
  const changed = row.publishedAt === row.firstPublishedAt ? time : row.publishedAt;
  return Math.max(time, changed, row.correctedAt ?? 0, row.postedAt ?? 0);
}
