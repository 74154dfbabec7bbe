import { expect, test } from 'vitest';
import { admit, endedWords, tokensOf, wordsIn } from './token-words.ts';

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
  const free = { source: { options }, free: true };
  expect(tokensOf('  渡口停航 ', free)).toEqual([token('渡口停航')]);
  expect(tokensOf('   ', free)).toEqual([]);
  expect(tokensOf('国际', { ...free, free: false })).toEqual(options);
  expect(tokensOf('国', { ...free, free: false })).toEqual([]);
});

test('each comes in once, as long as there is room, and it is said', () => {
  const room = { most: 3, longest: 4 };
  expect(admit([token('一')], [token('一'), token('二'), token('二')], room)).toEqual({
    admitted: [token('二')],
    left: [],
    fault: '',
    said: '已添加二',
  });
  expect(admit([token('一')], [token('一')], room)).toMatchObject({ admitted: [], said: '已经有了' });
});

test('what is too long or too much is neither cut nor dropped, and it is told', () => {
  const long = token('渡口恢复通航');
  expect(admit([], [long, token('渡口')], { most: 3, longest: 4 })).toEqual({
    admitted: [token('渡口')],
    left: ['渡口恢复通航'],
    fault: '一个最多 4 字，太长的没有添加。',
    said: '一个最多 4 字，太长的没有添加。',
  });
  expect(admit([token('一')], [token('二'), token('三')], { most: 2, longest: 4 })).toMatchObject({
    admitted: [token('二')],
    left: ['三'],
    fault: '最多 2 个，余下的没有添加。',
  });
  expect(wordsIn('渡口恢复通航，三')).toEqual(['渡口恢复通航', '三']);
});
