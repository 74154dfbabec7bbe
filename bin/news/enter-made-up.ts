import type { Tx } from '#db/client.ts';
import { now } from '#lib/clock.ts';
import { compactDay } from '#lib/dates.ts';
import { shortId } from '#lib/ids.ts';
import { bodyStoryIds } from '#newsroom/body/body.rule.ts';
import { bodyFigures } from '#newsroom/body/figures.rule.ts';
import type { ListRef } from '#newsroom/list/list-marks.ts';
import { ensureNameList } from '#newsroom/list/name-lists.ts';
import { type ListedName, namesOfStory } from '#newsroom/list/names.rule.ts';
import type { ArticleInput } from '#newsroom/revision/article-input.rule.ts';
import { contentColumns } from '#newsroom/revision/content-columns.ts';
import { ensureTag } from '#newsroom/revision/ensure-tag.ts';
import { storyPath } from '#newsroom/site/paths.rule.ts';
import type { FillGround } from './fill-ground.ts';
import type { FillRows } from './fill-rows.ts';
import { madeUpInput, rollFate } from './fill-story.ts';
import { type Roll, madeUpHeadline } from './fill-text.ts';

const by = { id: null, name: '填充' };
const override = '测量用的虚构稿件';
const killReason = '测量用的虚构稿件，已撤下。';
/** Stories that later ones may lead on to. */
const remembered = 50;

type Making = { tx: Tx; rows: FillRows; ground: FillGround };
type Made = { id: number; publicId: string; revisionId: number; input: ArticleInput };

/** Writes one made-up story at the present (set) time; answers with the lists it stands in, whose marks are the caller's. */
export function enterStory(making: Making, roll: Roll): { articleId: number; lists: ListRef[] } {
  const { rows, ground } = making;
  const fate = rollFate(roll);
  const input = madeUpInput(ground, roll, now());
  const publicId = freshPublicId(ground.taken);
  const { id } = one(rows.article.get({ publicId, state: fate, at: now() }));
  const revisionId = enterRevision(making, { id, number: 1, basedOn: null, input });
  rows.record({ by, verb: 'create', articleId: id, revisionId });
  const made = { id, publicId, revisionId, input };
  if (fate === 'inReview') {
    rows.workflow.run({ id, stages: 3, step: 'first', staffName: by.name, at: now() });
    rows.record({ by, verb: 'submit', articleId: id, revisionId });
  }
  if (fate === 'spiked') rows.record({ by, verb: 'spike', articleId: id });
  if (fate === 'killed') enterKill(making, made);
  const lists = fate === 'published' ? enterPublication(making, made) : [];
  // After the publication: the desk's list looks at all of an article when its row changes.
  rows.head.run({ id, revisionId });
  // Some are being worked on again: readers see the first revision, the desk the second.
  if (fate === 'published' && roll() < 0.02) {
    const further = { ...input, headline: madeUpHeadline(roll) };
    const second = enterRevision(making, { id, number: 2, basedOn: revisionId, input: further });
    rows.head.run({ id, revisionId: second });
    rows.record({ by, verb: 'save', articleId: id, revisionId: second });
  }
  return { articleId: id, lists };
}

type NewRevision = { id: number; number: number; basedOn: number | null; input: ArticleInput };

function enterRevision({ tx, rows, ground }: Making, { id, number, basedOn, input }: NewRevision): number {
  const columns = contentColumns(tx, input);
  const made = rows.revision.get({ ...columns, id, number, basedOn, staffName: by.name, at: now() });
  const revisionId = one(made).id;
  for (const [position, printed] of input.contributors.entries()) {
    rows.contribution.run({ revisionId, position, ...printed });
  }
  for (const [position, name] of input.tags.entries()) {
    const tagId = kept(ground.tagIds, name, () => ensureTag(tx, name));
    rows.tag.run({ revisionId, position, tagId });
  }
  for (const [position, { id: articleId, relation }] of input.related.entries()) {
    rows.related.run({ revisionId, position, articleId, relation });
  }
  for (const [position, channelId] of input.extraChannels.entries()) {
    rows.channel.run({ revisionId, position, channelId });
  }
  const linked = new Set(bodyStoryIds(input.body));
  for (const other of ground.recent) {
    if (linked.has(other.publicId)) rows.link.run({ revisionId, articleId: other.id });
  }
  return revisionId;
}

function enterPublication(
  { tx, rows, ground }: Making,
  { id, publicId, revisionId, input }: Made,
): ListRef[] {
  const slug = enterAddress(rows, id, publicId);
  const { type, channelId } = input;
  rows.publication.run({ id, revisionId, slug, type, channelId, at: now() });
  const detail = { override, path: storyPath(slug) };
  rows.record({ by, verb: 'publish', articleId: id, revisionId, detail });
  const lists = listsOf(tx, ground, input);
  for (const list of lists) {
    const row = list.kind === 'channel' ? rows.placement : rows.nameListing;
    row.run({ listId: list.id, id, at: now() });
  }
  ground.recent.push({ id, publicId });
  if (ground.recent.length > remembered) ground.recent.shift();
  return lists;
}

function listsOf(tx: Tx, ground: FillGround, input: ArticleInput): ListRef[] {
  const channelIds = [input.channelId, ...input.extraChannels].flatMap(
    (id) => ground.channels.find((channel) => channel.id === id)?.lists ?? [],
  );
  const names = namesOfStory({ ...input, credits: bodyFigures(input.body).map((figure) => figure.credit) });
  const nameId = (name: ListedName) =>
    kept(ground.nameIds, `${name.kind} ${name.name}`, () => ensureNameList(tx, name));
  return [
    ...[...new Set(channelIds)].map((id) => ({ kind: 'channel' as const, id })),
    ...names.map((name) => ({ kind: 'name' as const, id: nameId(name) })),
  ];
}

function enterKill({ rows }: Making, { id, publicId, revisionId }: Made): void {
  const slug = enterAddress(rows, id, publicId);
  const detail = { override, path: storyPath(slug) };
  rows.record({ by, verb: 'publish', articleId: id, revisionId, detail });
  rows.kill.run({ id, slug, at: now(), reason: killReason, staffName: by.name });
  rows.record({ by, verb: 'kill', articleId: id, revisionId, detail: { reason: killReason } });
}

function enterAddress(rows: FillRows, id: number, publicId: string): string {
  const slug = `${compactDay(now())}-${publicId}`;
  rows.address.run({ id, slug, at: now() });
  return slug;
}

function freshPublicId(taken: Set<string>): string {
  for (;;) {
    const publicId = shortId();
    if (taken.has(publicId) || /^\d+$/.test(publicId)) continue;
    taken.add(publicId);
    return publicId;
  }
}

function kept(ids: Map<string, number>, key: string, make: () => number): number {
  const id = ids.get(key) ?? make();
  ids.set(key, id);
  return id;
}

function one<T>(row: T | undefined): T {
  if (row === undefined) throw new Error('a row was not written');
  return row;
}
