import { expect, test } from 'vitest';
import { costRatio } from '#lib/testing-cost.ts';
import { formObject } from './form-values.ts';

function form(pairs: Iterable<readonly [string, string]>): FormData {
  const data = new FormData();
  for (const [name, value] of pairs) data.append(name, value);
  return data;
}

test('lists and rows of a form come in the order in which they were sent', () => {
  const sent = form([
    ['ids[]', '3'],
    ['figures.1.caption', '二'],
    ['ids[]', '1'],
    ['figures.1.credit', '乙'],
    ['figures.0.caption', '一'],
    ['headline', '标题'],
    ['$ACTION_ID', 'x'],
  ]);
  expect(formObject(sent)).toEqual({
    headline: '标题',
    ids: ['3', '1'],
    figures: { 0: { caption: '一' }, 1: { caption: '二', credit: '乙' } },
  });
});

const named = (name: (at: number) => string) => (count: number) =>
  form(Array.from({ length: count }, (_, at) => [name(at), 'x'] as const));

test.for([
  ['one row', named((at) => `a.0.${at.toString(2).replaceAll('0', 'a').replaceAll('1', 'b')}`)],
  ['many rows', named((at) => `a.${at % 1000}.${'k'.repeat(1 + at / 1000)}`)],
  ['one list', named(() => 'a[]')],
  ['fields', named((at) => `n${at}`)],
] as const)('twice as many parts in %s take about twice as long', async ([, make]) => {
  const [small, large] = [make(1000), make(2000)];
  expect(
    await costRatio(
      () => formObject(small),
      () => formObject(large),
      3,
    ),
  ).toBeLessThan(3);
});
