import { parseArgs } from 'node:util';
import { and, eq, max, sql } from 'drizzle-orm';
import { type Tx, db, write } from '#db/client.ts';
import {
  address,
  article,
  contribution,
  placement,
  publication,
  related,
  revision,
  revisionTag,
  tag,
} from '#db/schema/article.ts';
import { media } from '#db/schema/media.ts';
import { now } from '#lib/clock.ts';
import { compactDay } from '#lib/dates.ts';
import { everything } from '#lib/expiry.ts';
import { shortId } from '#lib/ids.ts';
import { Refusal } from '#lib/refusal.ts';
import { bodyExcerpt, bodyLength } from '#newsroom/article/measure.rule.ts';
import { record } from '#newsroom/audit/record.ts';
import { channelTrail, ensureChannels } from '#newsroom/channel/channels.ts';
import { dice, fillBody, fillHeadline, fillName, pick } from './fill-text.ts';

const usage = 'fill N [--seed N]';
const batch = 1000;
/** Between two stories, in ms: 100,000 of them reach back three years. */
const stepMs = 15 * 60_000;
const tagNames = ['交通', '民生', '粮食', '老街', '港口', '教育', '医疗', '天气', '能源', '非遗', '体育', '读书', '海洋', '人才', '养老', '社区', '科研', '旅游', '铁路', '湿地'] as const; // prettier-ignore
const channelNames = [
  ['新闻频道', '国际新闻'],
  ['新闻频道', '国内新闻'],
  ['新闻频道', '本地'],
  ['经济频道', '财经'],
  ['经济频道', '科技'],
  ['生活频道', '文化'],
  ['生活频道', '体育'],
  ['生活频道', '民生'],
] as const;

/** `fill N`: N published stories of made-up text, for measuring. Straight into the tables, past all checks. */
export const fillCommand = {
  usage,
  async run(args: string[]) {
    const { positionals, values } = parseArgs({
      args,
      options: { seed: { type: 'string', default: '1' } },
      allowPositionals: true,
    });
    const count = Number(positionals[0]);
    if (!Number.isInteger(count) || count < 1) throw new Refusal('invalid', `用法：npm run news -- ${usage}`);
    const started = performance.now();
    await fill(count, Number(values.seed));
    process.stdout.write(
      `${JSON.stringify({ filled: count, seconds: Math.round((performance.now() - started) / 100) / 10 })}\n`,
    );
    return { stale: [everything] };
  },
};

async function fill(count: number, seed: number): Promise<void> {
  const ground = await write((tx) => prepareGround(tx));
  const newest = now();
  for (let from = 0; from < count; from += batch) {
    const upTo = Math.min(from + batch, count);
    await write((tx) => {
      const rows = statements(tx);
      for (let at = from; at < upTo; at += 1) {
        // The newest is written last, as in life.
        const storyTime = newest - (count - at) * stepMs;
        writeStory(rows, ground, { number: at, storyTime, roll: dice(seed * 1_000_003 + at) });
      }
      record(tx, { by: { id: null, name: 'fill' }, verb: 'fill', detail: { stories: upTo - from } });
    });
  }
  db().run(sql`ANALYZE`);
}

type Ground = {
  channels: [Channel, ...Channel[]];
  tags: [number, ...number[]];
  pictures: string[];
  taken: Set<string>;
  firstId: number;
};
type Channel = { id: number; lists: number[] };

function prepareGround(tx: Tx): Ground {
  const channels = channelNames.map(([top, name]) => {
    const id = ensureChannels(tx, [{ name: top }, { name }]);
    return { id, lists: [0, ...channelTrail(id).map((one) => one.id)] };
  });
  const tags = tagNames.map((name, index) => {
    const found = tx.select({ id: tag.id }).from(tag).where(eq(tag.name, name)).get();
    const slug = `fill-${index + 1}`;
    return found?.id ?? tx.insert(tag).values({ name, slug }).returning({ id: tag.id }).get().id;
  });
  const [firstChannel, ...channelRest] = channels;
  const [firstTag, ...tagRest] = tags;
  if (!firstChannel || firstTag === undefined) throw new Error('nothing to fill');
  const last = tx
    .select({ id: max(article.id) })
    .from(article)
    .get();
  return {
    channels: [firstChannel, ...channelRest],
    tags: [firstTag, ...tagRest],
    pictures: tx
      .select({ id: media.id })
      .from(media)
      .where(and(eq(media.kind, 'image'), eq(media.state, 'ready')))
      .all()
      .map((row) => row.id),
    taken: new Set(
      tx
        .select({ publicId: article.publicId })
        .from(article)
        .all()
        .map((row) => row.publicId),
    ),
    firstId: (last?.id ?? 0) + 1,
  };
}

type Statements = ReturnType<typeof statements>;

/** Prepared once a batch: drizzle's building of a statement costs more than SQLite's running it. */
function statements(tx: Tx) {
  const hole = sql.placeholder;
  const time = { createdAt: hole('at'), updatedAt: hole('at') };
  return {
    article: tx
      .insert(article)
      .values({ id: hole('id'), publicId: hole('publicId'), state: 'published', ...time })
      .prepare(),
    revision: tx
      .insert(revision)
      .values({
        articleId: hole('id'),
        number: 1,
        staffName: 'fill',
        type: 'text',
        channelId: hole('channelId'),
        headline: hole('headline'),
        excerpt: hole('excerpt'),
        sourceName: '今闻',
        storyTime: hole('at'),
        body: hole('body'),
        leadMediaId: hole('pictureId'),
        length: hole('length'),
        ...time,
      })
      .returning({ id: revision.id })
      .prepare(),
    head: tx
      .update(article)
      .set({ headRevisionId: sql`${hole('revisionId')}` })
      .where(eq(article.id, hole('id')))
      .prepare(),
    publication: tx
      .insert(publication)
      .values({
        articleId: hole('id'),
        revisionId: hole('revisionId'),
        slug: hole('slug'),
        channelId: hole('channelId'),
        storyTime: hole('at'),
        firstPublishedAt: hole('at'),
        publishedAt: hole('at'),
      })
      .prepare(),
    address: tx
      .insert(address)
      .values({ slug: hole('slug'), articleId: hole('id'), createdAt: hole('at') })
      .prepare(),
    placement: tx
      .insert(placement)
      .values({ channelId: hole('listId'), storyTime: hole('at'), articleId: hole('id') })
      .prepare(),
    tag: tx
      .insert(revisionTag)
      .values({ revisionId: hole('revisionId'), position: hole('position'), tagId: hole('tagId') })
      .onConflictDoNothing()
      .prepare(),
    related: tx
      .insert(related)
      .values({ revisionId: hole('revisionId'), position: hole('position'), articleId: hole('other') })
      .prepare(),
    contribution: tx
      .insert(contribution)
      .values({ revisionId: hole('revisionId'), position: 0, role: '记者', name: hole('name') })
      .prepare(),
  };
}

type Making = { number: number; storyTime: number; roll: () => number };

function writeStory(rows: Statements, ground: Ground, { number, storyTime, roll }: Making): void {
  const id = ground.firstId + number;
  const publicId = freshPublicId(ground.taken);
  const channel = pick(ground.channels, roll);
  const pictureId =
    roll() < 0.4 ? (ground.pictures[Math.floor(roll() * ground.pictures.length)] ?? null) : null;
  const body = fillBody(roll, pictureId);
  const slug = `${compactDay(storyTime)}-${publicId}`;
  const common = { id, at: storyTime, channelId: channel.id, slug };
  rows.article.run({ ...common, publicId });
  const made = rows.revision.get({
    ...common,
    headline: fillHeadline(roll),
    excerpt: bodyExcerpt(body),
    body,
    pictureId,
    length: bodyLength(body),
  });
  const revisionId = made?.id;
  if (revisionId === undefined) throw new Error('a revision was not written');
  rows.head.run({ id, revisionId });
  rows.publication.run({ ...common, revisionId });
  rows.address.run(common);
  for (const listId of channel.lists) rows.placement.run({ ...common, listId });
  for (let position = 0; position < 3; position += 1) {
    rows.tag.run({ revisionId, position, tagId: pick(ground.tags, roll) });
    const other = id - 1 - position * (1 + Math.floor(roll() * 50));
    if (other >= ground.firstId) rows.related.run({ revisionId, position, other });
  }
  rows.contribution.run({ revisionId, name: fillName(roll) });
}

function freshPublicId(taken: Set<string>): string {
  for (;;) {
    const publicId = shortId();
    if (taken.has(publicId) || /^\d+$/.test(publicId)) continue;
    taken.add(publicId);
    return publicId;
  }
}
