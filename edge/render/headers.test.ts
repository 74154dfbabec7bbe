import { expect, test } from 'vitest';
import { readerPolicy } from './headers.ts';

test('films stream from this site and from origins that were named; frames are for players on the list', () => {
  expect(readerPolicy([])).toContain("media-src 'self' blob:; ");
  const policy = readerPolicy([], ['https://video.example.cn']);
  expect(policy).toContain("media-src 'self' https://video.example.cn blob:");
  expect(policy).toContain("connect-src 'self' https://video.example.cn;");
  expect(policy).toMatch(/frame-src (?:https:\/\/[\w.]+ ?)+;/);
});
