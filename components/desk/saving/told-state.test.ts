import { expect, test } from 'vitest';
import { ToldState } from './told-state.ts';

test('listeners hear of what became another, and of nothing else', () => {
  const told = new ToldState({ name: '甲', places: [1, 2] });
  const heard: string[] = [];
  const stop = told.subscribe(() => heard.push(told.now().name));
  told.tell({ name: '乙' });
  const same = told.now();
  told.tell({ name: '乙', places: [1, 2] });
  expect(told.now()).toBe(same);
  stop();
  told.tell({ name: '丙' });
  expect(heard).toEqual(['乙']);
  expect(told.now()).toEqual({ name: '丙', places: [1, 2] });
});
