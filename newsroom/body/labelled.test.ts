import { expect, test } from 'vitest';
import type { StoryMedia } from '#newsroom/media/media-view.ts';
import type { Block } from './body.rule.ts';
import { labelledBody, saysAi } from './labelled.rule.ts';

const aiWords = '文件自带标识：AI 生成（AIGC 元数据）';
const told = { caption: '', credit: '' };
const figure = (mediaId: string | null) => ({ type: 'figure' as const, mediaId, alt: '', ...told });
const film = (mediaId: string): Block => ({
  type: 'video',
  mediaId,
  posterId: null,
  subtitlesId: null,
  transcript: '',
  ...told,
});
const sound = (mediaId: string): Block => ({ type: 'audio', mediaId, transcript: '', ...told });
const file = (kind: 'video' | 'audio', id: string) => ({
  kind,
  id,
  url: '',
  type: '',
  durationMs: null,
  aiWords,
});
const media: Record<string, StoryMedia> = {
  a: { kind: 'image', id: 'a', width: 9, height: 9, widths: [9], aiWords },
  b: { kind: 'image', id: 'b', width: 9, height: 9, widths: [9] },
  f: file('video', 'f'),
  s: file('audio', 's'),
  t: { kind: 'subtitles', id: 't', url: '' },
};

test('whatever says itself that AI made it bears the mark, wherever it stands, and nothing else does', () => {
  const blocks: Block[] = [
    figure('a'),
    figure('b'),
    figure(null),
    film('f'),
    sound('s'),
    { type: 'gallery', figures: [figure('b'), figure('a')] },
  ];
  const marked = labelledBody({ version: 1, blocks }, media).blocks;
  expect(marked).toEqual([
    { ...figure('a'), aiMade: true },
    figure('b'),
    figure(null),
    { ...film('f'), aiMade: true },
    { ...sound('s'), aiMade: true },
    { type: 'gallery', figures: [figure('b'), { ...figure('a'), aiMade: true }] },
  ]);
  expect(labelledBody({ version: 1, blocks: [{ ...figure('b'), aiMade: true }] }, media).blocks).toEqual([
    { ...figure('b'), aiMade: true },
  ]);
  expect(['a', 'b', 't', 'x', null].map((id) => saysAi(media, id))).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});
