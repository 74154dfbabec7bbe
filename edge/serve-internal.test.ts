import { expect, test } from 'vitest';
import { answers, bare, send, useEdge } from './testing-edge.ts';

useEdge();

test('internal addresses are for this machine, and not through a proxy on it', async () => {
  answers.set('/internal/health', bare(200, '{}'));
  expect((await send('/internal/health')).status).toBe(200);
  expect((await send('/internal/health', { headers: { 'x-forwarded-for': '1.2.3.4' } })).status).toBe(404);
  expect((await send('/internal/health', { headers: { forwarded: 'for=1.2.3.4' } })).status).toBe(404);
  expect((await send('/internal/expire')).status).toBe(404);
});
