import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, plainRuns } from '#newsroom/body/body.rule.ts';
import { type ArticleInput, blankInput } from '../article-input.rule.ts';
import { valueKey } from '../difference/same-value.rule.ts';
import { mergeStories, openChoices, settleMerge } from './merge-stories.rule.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', runs: plainRuns(text) });
const story = (texts: readonly string[], more: Partial<ArticleInput> = {}): ArticleInput => ({
  ...blankInput(1),
  ...more,
  body: { version: 1, blocks: texts.map(paragraph) },
});
const textsOf = ({ body }: ArticleInput) =>
  body.blocks.map((block) => (block.type === 'paragraph' ? block.runs.map((run) => run.text).join('') : ''));
const merged = (base: ArticleInput, mine: ArticleInput, theirs: ArticleInput) => {
  const merge = mergeStories({ base, mine, theirs });
  return { choices: openChoices(merge), story: settleMerge(merge) };
};

const lines = [
  '渡口停航第三天，水位降到警戒线以下。',
  '首班船早上七时从青屿港开出，载客四十二人。',
  '船长林知远说，江面能见度很好，航行平稳。',
  '县交通局提醒旅客提前一小时到码头候船。',
  '明天起恢复夏季班次，末班船为二十时。',
];
const line = (at: number) => lines[at] ?? '';
const base = story(lines, { headline: '渡口复航', tags: ['交通', '渡口'] });

test('paragraphs that different people changed are both as changed, also next to each other', () => {
  const mine = story([line(0), `${line(1)}其中有三名学生。`, ...lines.slice(2)], { headline: '渡口复航' });
  const theirs = story([line(0), line(1), `他是老船长。${line(2)}`, line(3), line(4), '另有消息。']);
  const out = merged(base, mine, { ...theirs, headline: '渡口今晨复航', tags: base.tags });
  expect(out.choices).toBe(0);
  expect(textsOf(out.story)).toEqual([
    line(0),
    `${line(1)}其中有三名学生。`,
    `他是老船长。${line(2)}`,
    line(3),
    line(4),
    '另有消息。',
  ]);
  expect(out.story.headline).toBe('渡口今晨复航');
});

test('a paragraph that both changed is left to a person, as is one that one side took out', () => {
  const mine = story([line(0), '首班船改到早上八时。', line(2), `${line(3)}逾期不候。`, line(4)]);
  const theirs = story([line(0), `${line(1)}船票已售完。`, line(2), line(4)]);
  const merge = mergeStories({ base, mine, theirs });
  expect(merge.pieces.filter((piece) => piece.kind === 'conflict')).toEqual([
    {
      kind: 'conflict',
      base: [paragraph(line(1))],
      mine: [paragraph('首班船改到早上八时。')],
      theirs: [paragraph(`${line(1)}船票已售完。`)],
    },
    { kind: 'conflict', base: [paragraph(line(3))], mine: [paragraph(`${line(3)}逾期不候。`)], theirs: [] },
  ]);
  expect(textsOf(settleMerge(merge))).toEqual(textsOf(mine));
  expect(textsOf(settleMerge(merge, { 1: 'theirs', 3: 'theirs' }))).toEqual(textsOf(theirs));
  expect(textsOf(settleMerge(merge, { 1: 'both' }))).toEqual([
    line(0),
    '首班船改到早上八时。',
    `${line(1)}船票已售完。`,
    line(2),
    `${line(3)}逾期不候。`,
    line(4),
  ]);
});

test('new paragraphs at the same place are both kept, a paragraph told in two ways is one choice', () => {
  const mine = story([...lines, '记者从现场了解到，候船的人排到了桥头。']);
  const theirs = story([...lines, '气象台预计周末有雨，届时可能再次停航。']);
  expect(textsOf(merged(base, mine, theirs).story)).toEqual([...textsOf(mine), textsOf(theirs).at(-1)]);
  const more = story([...lines, '记者从现场了解到，候船的人排到了桥头，有人带着行李。']);
  expect(merged(base, mine, more).choices).toBe(1);
});

test('what one moved and the other changed stands at its new place as changed', () => {
  const mine = story([line(0), line(2), line(3), line(4), line(1)]);
  const theirs = story([line(0), `${line(1)}船票已售完。`, ...lines.slice(2)]);
  for (const [one, other] of [[mine, theirs] as const, [theirs, mine] as const]) {
    const out = merged(base, one, other);
    expect(out.choices).toBe(0);
    expect(textsOf(out.story)).toEqual([line(0), line(2), line(3), line(4), `${line(1)}船票已售完。`]);
  }
});

test('what both moved stands once', () => {
  const mine = story([line(4), line(0), line(1), line(2), line(3)]);
  const theirs = story([line(0), line(4), line(1), line(2), line(3)]);
  expect(textsOf(merged(base, mine, theirs).story).toSorted()).toEqual(lines.toSorted());
});

test('tags of both are joined, a tag that one took out is gone, two orders are a choice', () => {
  const tags = (...list: string[]) => story(lines, { headline: base.headline, tags: list });
  expect(merged(base, tags('交通', '渡口', '江'), tags('水运', '渡口')).story.tags).toEqual([
    '水运',
    '渡口',
    '江',
  ]);
  const long = tags('一', '二', '三');
  expect(merged(long, tags('二', '一', '三'), tags('三', '二', '一')).choices).toBe(1);
});

test('names that both appended are both printed; one name changed twice is a choice', () => {
  const by = (...names: string[]) =>
    story(lines, { contributors: names.map((name) => ({ role: '记者', name })) });
  const out = merged(by('苏禾'), by('苏禾', '陈树'), by('苏禾', '林夏'));
  expect(out.story.contributors.map((one) => one.name)).toEqual(['苏禾', '陈树', '林夏']);
  expect(merged(by('苏禾'), by('苏和'), by('苏荷')).choices).toBe(1);
});

const text = fc.constantFrom(...lines, '短句。', '另有消息。', '记者从现场了解到，候船的人排到了桥头。', '');
const anyStory = fc
  .record({
    texts: fc.array(
      fc.tuple(text, fc.constantFrom('', '补记。', '更正。')).map(([one, end]) => one + end),
      {
        maxLength: 8,
      },
    ),
    headline: fc.constantFrom('渡口复航', '渡口今晨复航', ''),
    tags: fc.uniqueArray(fc.constantFrom('交通', '渡口', '江', '水运'), { maxLength: 4 }),
    contributors: fc.array(
      fc.record({ role: fc.constantFrom('记者', '编辑'), name: fc.constantFrom('甲', '乙') }),
      {
        maxLength: 4,
      },
    ),
  })
  .map(({ texts, ...more }) =>
    story(
      texts.filter((one) => one !== ''),
      more,
    ),
  );

test('where only one side changed, the merge is that side', () => {
  fc.assert(
    fc.property(anyStory, anyStory, (base, other) => {
      expect(merged(base, other, base)).toEqual({ choices: 0, story: other });
      expect(merged(base, base, other)).toEqual({ choices: 0, story: other });
      expect(merged(base, other, other)).toEqual({ choices: 0, story: other });
    }),
    { numRuns: 500 },
  );
});

test('nothing that either side wrote goes without a choice', () => {
  fc.assert(
    fc.property(anyStory, anyStory, anyStory, (base, mine, theirs) => {
      const merge = mergeStories({ base, mine, theirs });
      const shown = new Set(
        merge.pieces
          .flatMap((piece) => (piece.kind === 'settled' ? piece.items : [...piece.mine, ...piece.theirs]))
          .map(valueKey),
      );
      const [before, one, other] = [base, mine, theirs].map(({ body }) => new Set(body.blocks.map(valueKey)));
      const written = [...(one ?? []), ...(other ?? [])].filter((key) => !before?.has(key));
      const untouched = [...(before ?? [])].filter((key) => one?.has(key) && other?.has(key));
      expect([...written, ...untouched].filter((key) => !shown.has(key))).toEqual([]);
      const { tags } = settleMerge(merge);
      const added = [...mine.tags, ...theirs.tags].filter((tag) => !base.tags.includes(tag));
      const lost = added.filter((tag) => !tags.includes(tag) && !merge.conflicts.includes('tags'));
      expect(lost).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
