import { expect, test } from 'vitest';
import { type Body, plainRuns } from './body.rule.ts';
import { bodyHeadings, contentsOf, headingsBefore } from './contents.rule.ts';

const body: Body = {
  version: 1,
  blocks: [
    { type: 'paragraph', runs: plainRuns('开头。') },
    { type: 'subhead', runs: plainRuns('甲') },
    {
      type: 'questions',
      items: ['乙', '丙'].map((text) => ({ question: plainRuns(text), answer: [plainRuns('答。')] })),
    },
    { type: 'subhead', runs: plainRuns('丁') },
  ],
};

test('subheads and questions are numbered through the story', () => {
  expect(bodyHeadings(body).map(({ id, text }) => id + text)).toEqual(['h-1甲', 'h-2乙', 'h-3丙', 'h-4丁']);
  expect(headingsBefore(body.blocks)).toEqual([0, 0, 1, 3]);
});

test('a story has contents from four headings on, or where it is long and has any to choose from', () => {
  const short = { ...body, blocks: body.blocks.slice(0, 3) };
  const one = { ...body, blocks: body.blocks.slice(0, 2) };
  expect(contentsOf(body, 600)).toHaveLength(4);
  expect(contentsOf(short, 2499)).toEqual([]);
  expect(contentsOf(short, 2500)).toHaveLength(3);
  expect(contentsOf(one, 9000)).toEqual([]);
});

test('each block is looked at once or twice, however long the story', () => {
  let looked = 0;
  const blocks = Array.from({ length: 3000 }, (): Body['blocks'][number] => ({
    get type() {
      looked += 1;
      return 'paragraph' as const;
    },
    runs: [],
  }));
  headingsBefore(blocks);
  expect(looked).toBeLessThanOrEqual(2 * blocks.length);
});

test('thousands of headings are no list of contents', () => {
  const headings = (count: number): Body => ({
    version: 1,
    blocks: Array.from({ length: count }, () => ({ type: 'subhead', runs: plainRuns('小标题') })),
  });
  expect(contentsOf(headings(200), 0)).toHaveLength(200);
  expect(contentsOf(headings(201), 0)).toEqual([]);
});
