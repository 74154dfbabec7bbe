import { expect, test } from 'vitest';
import { admit, endedWords, tokensOf } from './token-words.ts';

const token = (text: string) => ({ id: text, text });

test('a comma, a semicolon, 、 or a line ends a word; the last piece goes on', () => {
  expect(endedWords('渡口')).toBeNull();
  expect(endedWords('渡口，停航、大风;雨\n复')).toEqual({
    words: ['渡口', '停航', '大风', '雨'],
    rest: '复',
  });
  expect(endedWords('渡口,')).toEqual({ words: ['渡口'], rest: '' });
});

test('where any word may be typed it is its own token; else only one of the list at hand', () => {
  const options = [{ id: '7', text: '国际' }];
  const free = { source: { options }, free: true, maxLength: 3 };
  expect(tokensOf('  渡口停航 ', free)).toEqual([token('渡口停')]);
  expect(tokensOf('   ', free)).toEqual([]);
  expect(tokensOf('国际', { ...free, free: false })).toEqual(options);
  expect(tokensOf('国', { ...free, free: false })).toEqual([]);
});

test('each comes in once, as long as there is room, and it is said', () => {
  expect(admit([token('一')], [token('一'), token('二'), token('二')], 3)).toEqual({
    admitted: [token('二')],
    said: '已添加二',
  });
  expect(admit([token('一')], [token('一')], 3)).toEqual({ admitted: [], said: '已经有了' });
  expect(admit([token('一')], [token('二'), token('三')], 2)).toEqual({
    admitted: [token('二')],
    said: '最多 2 个',
  });
});
