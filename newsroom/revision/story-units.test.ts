import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '#newsroom/body/body.rule.ts';
import { type UnitStep, compareStories } from './difference/compare-stories.rule.ts';
import { sideOf } from './difference/text-difference.rule.ts';
import { type StoryUnit, storyUnits, unitsOf } from './story-units.rule.ts';

const words = fc.array(fc.constantFrom('渡口', '停航', '水位', '，', '恢复', '2025', ' '), { maxLength: 12 });
const text = words.map((list) => list.join(''));
const runs = text.map((one) => (one === '' ? [] : [{ text: one }]));
const figure = fc.record({
  type: fc.constant('figure' as const),
  mediaId: fc.constantFrom(null, 'aaaaaaaaaaaa', 'bbbbbbbbbbbb'),
  caption: text,
  credit: text,
  alt: text,
});
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constantFrom('paragraph' as const, 'editorNote' as const), runs }),
  fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(runs, { minLength: 1, maxLength: 4 }),
  }),
  figure,
  fc.record({
    type: fc.constant('gallery' as const),
    figures: fc.array(figure, { minLength: 1, maxLength: 3 }),
  }),
);
const blocks = fc.array(block, { maxLength: 10 });

const side = (steps: readonly UnitStep[], which: 'from' | 'to'): StoryUnit[] =>
  steps.flatMap((step) => {
    if (step.type === 'same') return [step.to];
    const left = which === 'from' ? ['added', 'came'] : ['removed', 'gone'];
    if (left.includes(step.type)) return [];
    return which === 'from' ? ('from' in step ? [step.from] : []) : 'to' in step ? [step.to] : [];
  });

test('both copies can be had back from their difference, unit by unit and word by word', () => {
  fc.assert(
    fc.property(blocks, blocks, (from, to) => {
      const older = storyUnits({ version: 1, blocks: from });
      const newer = storyUnits({ version: 1, blocks: to });
      const { units } = compareStories({ fields: [], units: older }, { fields: [], units: newer });
      expect(side(units, 'from')).toEqual(older);
      expect(side(units, 'to')).toEqual(newer);
      for (const step of units.filter(({ type }) => type === 'changed' || type === 'came')) {
        const told = (which: 'from' | 'to') =>
          step.lines.map(({ label, parts }) => `${label}${sideOf(parts, which)}`).filter((one) => one !== '');
        const labels = (unit: StoryUnit) => unit.lines.map(({ label, text }) => `${label}${text}`);
        expect(told('from')).toEqual(expect.arrayContaining('from' in step ? labels(step.from) : []));
        expect(told('to')).toEqual(expect.arrayContaining('to' in step ? labels(step.to) : []));
      }
    }),
  );
});

const linked = (href: string): Block => ({
  type: 'paragraph',
  runs: [{ text: '见' }, { text: '通告', marks: [{ type: 'link', href }] }],
});

test.each<[string, Block, Block]>([
  ['a link’s address', linked('https://a.example.cn'), linked('https://b.example.cn')],
  [
    'bold type',
    { type: 'paragraph', runs: [{ text: '停航' }] },
    { type: 'paragraph', runs: [{ text: '停航', marks: [{ type: 'strong' }] }] },
  ],
  [
    'the mark of AI',
    { type: 'figure', mediaId: null, caption: '', credit: '', alt: '' },
    { type: 'figure', mediaId: null, caption: '', credit: '', alt: '', aiMade: true },
  ],
  [
    'the story that a subhead leads to',
    { type: 'subhead', runs: [{ text: '停航' }] },
    { type: 'subhead', runs: [{ text: '停航' }], publicId: 'abc123' },
  ],
  [
    'the subtitles of a film',
    {
      type: 'video',
      mediaId: null,
      posterId: null,
      subtitlesId: null,
      caption: '',
      credit: '',
      transcript: '',
    },
    {
      type: 'video',
      mediaId: null,
      posterId: null,
      subtitlesId: 'aaaaaaaaaaaa',
      caption: '',
      credit: '',
      transcript: '',
    },
  ],
  [
    'a player’s film',
    { type: 'embed', provider: 'bilibili', id: 'BV1', title: '' },
    { type: 'embed', provider: 'bilibili', id: 'BV2', title: '' },
  ],
])('%s never changes unseen', (_, before, after) => {
  expect(unitsOf(before)).not.toEqual(unitsOf(after));
});

test('a story wholly written anew is told by its paragraphs, and says so', () => {
  const long = (mark: string) =>
    storyUnits({
      version: 1,
      blocks: Array.from({ length: 400 }, (_, n) => ({
        type: 'paragraph' as const,
        runs: [{ text: `第${n}段${'渡口停航第三天，水位降到警戒线以下。'.repeat(14)}${mark}` }],
      })),
    });
  const { coarse, units } = compareStories(
    { fields: [], units: long('甲') },
    { fields: [], units: long('乙') },
  );
  expect(coarse).toBe(true);
  expect(units.at(-1)?.lines[0]?.parts.map(({ type }) => type)).toEqual(['removed', 'added']);
});
