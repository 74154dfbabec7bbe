import { describe, expect, test } from 'vitest';
import { dayBeijing, fromBeijing } from '#lib/dates.ts';
import { parseArticleInput } from '#newsroom/article/save-draft.ts';
import { blockTexts, bodyMediaIds } from '#newsroom/body/body.rule.ts';
import { bodyFigures } from '#newsroom/body/figures.rule.ts';
import { bodyLength } from '#newsroom/body/measure.rule.ts';
import { normalise } from '#newsroom/proof/normalise.rule.ts';
import type { ArticleInput } from '#newsroom/revision/article-input.rule.ts';
import { isSlug } from '#newsroom/site/paths.rule.ts';
import type { DemoStory } from './demo-story.ts';
import { siteWords } from './site-words.ts';
import { demoStories } from './stories.ts';
import { type DemoGround, storyInput } from './story-input.ts';
import { storyBody } from './story-text.ts';
import { daysOf } from './story-time.ts';
import { paperFiles, paperShelf } from './testing-ground.ts';

const channels = { world: 1, china: 2, local: 3, finance: 4, tech: 5, culture: 6, sports: 7, society: 8 };
const ids = new Map(demoStories.map((story, index) => [story.key, index + 1]));
const publicIds = new Map(
  demoStories.map((story, index) => [story.key, `aa${String(index).padStart(4, '0')}`]),
);
const groundAt = (loadedAt: number): DemoGround => ({
  loadedAt,
  channels,
  shelf: paperShelf,
  ids,
  publicIds,
});
const storiesAt = (loadedAt: number) =>
  demoStories.map((story) => ({ story, input: parseArticleInput(storyInput(story, groundAt(loadedAt))) }));

const moments = {
  'an afternoon': fromBeijing(2026, 11, 23, 15, 40),
  'just after New Year': fromBeijing(2027, 1, 1, 0, 1),
  'a leap day': fromBeijing(2028, 2, 29, 23, 59),
  'the first of a month': fromBeijing(2026, 7, 1, 6, 5),
};

/** Every text of a story that anyone reads. */
const textsOf = (story: DemoStory, input: ArticleInput): string[] => [
  input.headline,
  input.shortHeadline,
  input.kicker,
  input.standfirst,
  input.sourceName,
  input.dateline?.text ?? '',
  story.killed ?? '',
  story.correction?.words ?? '',
  ...input.tags,
  ...input.contributors.flatMap((one) => [one.role, one.name]),
  ...input.body.blocks.flatMap(blockTexts),
  ...bodyFigures(input.body).map((one) => one.alt),
];

/** The posts of a live as bodies, with their headlines. */
const livePosts = (story: DemoStory, loadedAt: number) =>
  (story.live?.posts ?? []).map((post) => ({
    ...post,
    body: storyBody(post.text(daysOf(story.time(loadedAt), loadedAt)), paperShelf, publicIds),
  }));

const today = storiesAt(moments['an afternoon']);
const published = today.filter(({ story }) => !story.draft);
const ofType = (type: string) => published.filter(({ story }) => story.type === type);

describe.each(Object.entries(moments))('loaded on %s', (_name, loadedAt) => {
  const stories = storiesAt(loadedAt);

  test('every story is already out, and the newest came twenty minutes ago', () => {
    const times = demoStories.filter((story) => !story.draft).map((story) => story.time(loadedAt));
    expect(Math.max(...times)).toBe(loadedAt - 20 * 60_000);
    expect(new Set(times).size).toBe(times.length);
  });

  test('most stories came out within three days, and some in an earlier year', () => {
    const ages = demoStories.map((story) => loadedAt - story.time(loadedAt));
    expect(ages.filter((age) => age < 3 * 86_400_000).length / ages.length).toBeGreaterThan(0.7);
    expect(ages.some((age) => age > 365 * 86_400_000)).toBe(true);
  });

  test('datelines bear the day on which the story came out', () => {
    for (const { story, input } of stories) {
      if (!input.dateline?.date) continue;
      const [, month, day] = dayBeijing(story.time(loadedAt)).split('-').map(Number);
      expect(input.dateline.date).toBe(`${month}月${day}日`);
    }
  });

  test('a story is related only to stories that were out before it', () => {
    const time = new Map(demoStories.map((story) => [story.key, story.time(loadedAt)]));
    const tooEarly = demoStories.flatMap(({ key, related = [] }) =>
      related.filter((other) => (time.get(other) ?? Infinity) >= (time.get(key) ?? 0)),
    );
    expect(tooEarly).toEqual([]);
  });

  test('posts of a live need no proofreading, come in order and never from the future', () => {
    for (const story of demoStories.filter((one) => one.live !== undefined)) {
      const posts = livePosts(story, loadedAt);
      const texts = posts.flatMap((post) => [post.headline, ...post.body.blocks.flatMap(blockTexts)]);
      expect(texts.filter((text) => normalise(text).text !== text)).toEqual([]);
      expect(texts.filter((text) => /[{}[\]|]|\*\*|undefined|NaN/.test(text))).toEqual([]);
      const times = posts.map((post) => story.time(loadedAt) + post.after * 60_000);
      expect(times).toEqual(times.toSorted((one, other) => one - other));
      expect(times.at(-1)).toBeLessThan(loadedAt);
    }
  });

  test('no text has anything that the proof rules would change', () => {
    const changed = stories
      .flatMap(({ story, input }) => textsOf(story, input))
      .filter((text) => normalise(text).text !== text);
    expect(changed).toEqual([]);
  });

  test('no notation is left in what readers see', () => {
    const left = stories
      .flatMap(({ story, input }) => textsOf(story, input))
      .filter((text) => /[{}[\]|]|\*\*|undefined|NaN/.test(text));
    expect(left).toEqual([]);
  });
});

test('the site’s own words need no proofreading either', () => {
  for (const text of Object.values(siteWords)) expect(normalise(text).text).toBe(text);
});

test('there is enough of every type, in every channel', () => {
  expect(published.length).toBeGreaterThanOrEqual(40);
  expect(ofType('flash').length).toBeGreaterThanOrEqual(4);
  expect(ofType('photoSet').length).toBeGreaterThanOrEqual(4);
  expect(ofType('video').length).toBeGreaterThanOrEqual(2);
  expect(today.length - published.length).toBe(2);
  expect(new Set(published.map(({ story }) => story.channel)).size).toBe(Object.keys(channels).length);
});

test('headlines, keys and addresses are each used once', () => {
  const twice = (list: readonly string[]) => list.filter((one, index) => list.indexOf(one) !== index);
  const slugs = demoStories
    .flatMap((story) => [story.slug, story.laterSlug])
    .filter((slug) => slug !== undefined);
  expect(twice(demoStories.map((story) => story.headline))).toEqual([]);
  expect(twice(demoStories.map((story) => story.key))).toEqual([]);
  expect(twice(slugs)).toEqual([]);
  expect(slugs.every(isSlug)).toBe(true);
});

test('every picture has a caption, a credit and an alt text that says something else', () => {
  const wanting = today
    .flatMap(({ input }) => bodyFigures(input.body))
    .filter(({ caption, credit, alt }) => !caption || !credit || !alt || caption === alt);
  expect(wanting).toEqual([]);
});

test('every picture and film of the demo is shown somewhere', () => {
  const shown = new Set(today.flatMap(({ input }) => bodyMediaIds(input.body)));
  expect(paperFiles.filter((file) => !shown.has(paperShelf(file)))).toEqual([]);
});

test('a picture that is marked as made with AI passes nowhere for a photograph', () => {
  const figures = today.flatMap(({ input }) => bodyFigures(input.body));
  const made = new Set(figures.filter((one) => one.aiMade).map((one) => one.mediaId));
  expect(made.size).toBe(1);
  expect(figures.filter((one) => made.has(one.mediaId) && !one.aiMade)).toEqual([]);
});

test('photo sets have four to eight pictures', () => {
  const counts = ofType('photoSet').map(({ input }) => bodyFigures(input.body).length);
  expect(counts.filter((count) => count < 4 || count > 8)).toEqual([]);
});

test('lengths go from one line to three thousand characters', () => {
  const lengths = published.map(({ input }) => bodyLength(input.body));
  expect(Math.min(...lengths)).toBeLessThan(30);
  expect(Math.max(...lengths)).toBeGreaterThanOrEqual(3000);
});

test('the summit overview is laid out like an agency page', () => {
  const overview = today.find(({ story }) => story.key === 'summit');
  const blocks = overview?.input.body.blocks ?? [];
  expect(blocks.filter((one) => one.type === 'subhead')).toHaveLength(3);
  expect(blocks.filter((one) => one.type === 'figure')).toHaveLength(3);
  expect(overview?.input.contributors.filter((one) => one.role === '记者')).toHaveLength(6);
  const related = (overview?.story.related ?? []).map((key) =>
    demoStories.find((story) => story.key === key),
  );
  expect(related).toHaveLength(9);
  expect(new Set(related.map((story) => story?.type))).toEqual(
    new Set(['text', 'flash', 'photoSet', 'video']),
  );
});

test('one live goes on and one has ended, each with a pinned post, key events and pictures', () => {
  const lives = demoStories.filter((story) => story.type === 'live');
  expect(lives.map((story) => story.live?.endsAfter !== undefined)).toEqual([false, true]);
  for (const story of lives) {
    const posts = livePosts(story, moments['an afternoon']);
    expect(posts.length).toBeGreaterThanOrEqual(14);
    expect(posts.filter((post) => post.pinned)).toHaveLength(1);
    expect(posts.filter((post) => post.key).length).toBeGreaterThan(3);
    expect(posts.some((post) => bodyFigures(post.body).length > 0)).toBe(true);
  }
});

test('every kind of block and mark that readers may meet is shown once', () => {
  const blocks = published.flatMap(({ input }) => input.body.blocks);
  const kinds = new Set(blocks.map((one) => one.type));
  const wanted = [
    'quote',
    'list',
    'table',
    'keyPoints',
    'timeline',
    'editorNote',
    'gallery',
    'video',
    'audio',
    'questions',
  ] as const;
  expect(wanted.filter((kind) => !kinds.has(kind))).toEqual([]);
  const json = JSON.stringify(blocks);
  const marks = ['emphasis', 'link', 'story', 'ruby', 'latin', 'strong'];
  expect(marks.filter((mark) => !json.includes(`"type":"${mark}"`))).toEqual([]);
  expect(json.includes('"ordered":true')).toBe(true);
});
