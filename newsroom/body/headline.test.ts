import { expect, test } from 'vitest';
import { splitHeadline } from './headline.rule.ts';

test('a bar closes a column label, whichever bar was typed', () => {
  expect(splitHeadline('今闻消息丨水位回落')).toEqual({ label: '今闻消息', title: '水位回落' });
  expect(splitHeadline('镜头直击 | 清晨的渡口')).toEqual({ label: '镜头直击', title: '清晨的渡口' });
});

test('brackets close a label too', () => {
  expect(splitHeadline('【图集】清晨的渡口')).toEqual({ label: '图集', title: '清晨的渡口' });
});

test('a colon closes a label only where the words are those of a column', () => {
  expect(splitHeadline('今闻社快讯：列车恢复运行')).toEqual({ label: '今闻社快讯', title: '列车恢复运行' });
  expect(splitHeadline('市长：先修桥，后修路').label).toBe('');
});

test('a headline that is nothing but a label stays whole', () => {
  expect(splitHeadline('今闻快讯：').title).toBe('今闻快讯：');
});
