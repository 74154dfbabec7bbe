import { expect, test } from 'vitest';
import { type Body, plainRuns } from './body.rule.ts';
import { bodyExcerpt, bodyLength, countCharacters, firstSentences } from './measure.rule.ts';

test('Han characters count one by one, words and numbers as one each, marks not at all', () => {
  expect(countCharacters('会晤历时3小时，Wi-Fi 全程可用。')).toBe(12);
  expect(countCharacters('3,000.5 元')).toBe(2);
});

test('an excerpt ends with a whole sentence and keeps its closing quotation mark', () => {
  const text = '他说：“桥下周通车。”施工方表示，附属工程已经验收。沿线居民开始收拾旧渡口。';
  expect(firstSentences(text, 24)).toBe('他说：“桥下周通车。”');
});

test('a list excerpt never begins with a caption', () => {
  const body: Body = {
    version: 1,
    blocks: [
      { type: 'figure', mediaId: null, caption: '清晨的渡口。', credit: '林远摄', alt: '' },
      { type: 'paragraph', runs: plainRuns('渡口停航第三天，水位降到警戒线以下。') },
    ],
  };
  expect(bodyExcerpt(body)).toBe('渡口停航第三天，水位降到警戒线以下。');
});

test('the length is that of the copy: answers count, captions and transcripts do not', () => {
  const media = { mediaId: null, caption: '图说图说', credit: '某人摄' };
  const body: Body = {
    version: 1,
    blocks: [
      { type: 'questions', items: [{ question: plainRuns('为什么？'), answer: [plainRuns('不为什么。')] }] },
      { type: 'audio', ...media, transcript: '文字稿文字稿' },
      { type: 'video', ...media, posterId: null, subtitlesId: null, transcript: '文字稿文字稿' },
    ],
  };
  expect(bodyLength(body)).toBe(7);
  expect(bodyExcerpt(body)).toBe('');
});
