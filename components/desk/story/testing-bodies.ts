import fc from 'fast-check';
import type { Block, Mark, Run } from '#newsroom/body/body.rule.ts';
import { tidyRuns } from './run-content.ts';

const words = fc
  .string({ unit: fc.constantFrom(...'今天闻海风。，“”？ab 1　é😀'), minLength: 1, maxLength: 12 })
  .filter((text) => text.trim() !== '');
const id = (length: number) =>
  fc.string({
    unit: fc.constantFrom(...'0123456789abcdefghijklmnopqrstuvwxyz'),
    minLength: length,
    maxLength: length,
  });

const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constantFrom(
    { type: 'strong' as const },
    { type: 'emphasis' as const },
    { type: 'latin' as const },
    { type: 'superscript' as const },
    { type: 'subscript' as const },
  ),
  fc.constantFrom('https://example.cn/a?b=1', 'mailto:a@example.cn', 'tel:110').map((href) => ({
    type: 'link' as const,
    href,
  })),
  id(6).map((publicId) => ({ type: 'story' as const, publicId })),
  words.map((text) => ({ type: 'ruby' as const, text })),
);
const runs = fc
  .array(fc.record({ text: words, marks: fc.array(mark, { maxLength: 3 }) }, { requiredKeys: ['text'] }), {
    minLength: 1,
    maxLength: 4,
  })
  .map(tidyRuns);
const anyRuns = fc.oneof(runs, fc.constant<Run[]>([]));
const line = fc.oneof(words, fc.constant(''));
const mediaId = fc.oneof(id(12), fc.constant(null));
const aiMade = fc.boolean();
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 3 });

const figure = fc.record(
  { type: fc.constant('figure' as const), mediaId, caption: line, credit: line, alt: line, aiMade },
  { requiredKeys: ['type', 'mediaId', 'caption', 'credit', 'alt'] },
);

/** Any block that shows something, its marks in the house's order. */
export const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), runs }),
  fc.record(
    { type: fc.constant('subhead' as const), runs, publicId: id(6) },
    { requiredKeys: ['type', 'runs'] },
  ),
  figure,
  fc.record({ type: fc.constant('gallery' as const), figures: some(figure) }),
  fc.record(
    {
      type: fc.constant('video' as const),
      mediaId,
      stream: fc.constantFrom('/streams/a.m3u8', 'https://v.example.cn/a.m3u8'),
      posterId: mediaId,
      subtitlesId: mediaId,
      caption: line,
      credit: line,
      transcript: line,
      aiMade,
    },
    { requiredKeys: ['type', 'mediaId', 'posterId', 'subtitlesId', 'caption', 'credit', 'transcript'] },
  ),
  fc.record(
    { type: fc.constant('audio' as const), mediaId, caption: line, credit: line, transcript: line, aiMade },
    { requiredKeys: ['type', 'mediaId', 'caption', 'credit', 'transcript'] },
  ),
  fc.record({ type: fc.constant('quote' as const), runs, attribution: line }),
  fc.record({ type: fc.constant('list' as const), ordered: fc.boolean(), items: some(runs) }),
  fc.record({
    type: fc.constant('list' as const),
    ordered: fc.constant(true),
    start: fc.integer({ min: 2, max: 9999 }),
    items: some(runs),
  }),
  fc.record({
    type: fc.constant('table' as const),
    caption: line,
    header: fc.boolean(),
    rows: some(fc.array(anyRuns, { maxLength: 3 })),
  }),
  fc.record({
    type: fc.constant('embed' as const),
    provider: fc.constantFrom('bilibili' as const, 'youku' as const, 'tencentVideo' as const),
    id: id(8),
    title: line,
  }),
  fc.record({ type: fc.constant('keyPoints' as const), items: some(runs) }),
  fc.record({ type: fc.constant('timeline' as const), items: some(fc.record({ time: line, runs })) }),
  fc.record({
    type: fc.constant('questions' as const),
    items: some(fc.record({ question: runs, answer: some(runs) })),
  }),
  fc.record({ type: fc.constant('editorNote' as const), runs }),
);
