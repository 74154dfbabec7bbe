import { globSync, readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { noAnswer } from '#components/desk/form/form-state.ts';
import { useTestDatabase } from '#db/testing.ts';
import { Refusal } from '#lib/refusal.ts';
import { signedInAs } from '#newsroom/staff/testing-staff.ts';
import { deskAction } from './action.ts';

const request = vi.hoisted(() => ({ cookie: '', headers: new Headers() }));

vi.mock('next/headers', () => ({
  headers: async () => request.headers,
  cookies: async () => ({ get: () => (request.cookie === '' ? undefined : { value: request.cookie }) }),
}));
vi.mock('next/navigation', () => ({ unstable_rethrow: () => undefined, redirect: () => undefined }));

useTestDatabase();

beforeEach(async () => {
  request.headers = new Headers({ 'sec-fetch-site': 'same-origin' });
  const { token } = await signedInAs();
  request.cookie = token;
});

const shape = z.object({
  headline: z.string().trim().min(1, '请填写标题'),
  figures: z.record(z.string(), z.object({ caption: z.string().max(5, '太长') })).default({}),
});

function form(values: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
}

const reply = deskAction(shape, async ({ headline }, { by }) => ({ message: `${by.name}：${headline}` }));

test('an action runs for the person of the session with what its schema made of the form', async () => {
  expect(await reply(noAnswer, form({ headline: ' 标题 ' }))).toMatchObject({
    ok: true,
    message: 'wang君：标题',
    answer: 1,
  });
});

test('without a session nothing runs and nothing typed is lost', async () => {
  request.cookie = '';
  const state = await reply(noAnswer, form({ headline: '打了半天的字' }));
  expect(state).toMatchObject({ ok: false, values: { headline: '打了半天的字' } });
  expect(state.message).toContain('登录');
});

test('a form that does not parse names each wrong field and keeps what was typed', async () => {
  const state = await reply(noAnswer, form({ headline: ' ', 'figures.1.caption': '长长长长长长' }));
  expect(state).toMatchObject({
    ok: false,
    fieldErrors: { headline: '请填写标题', 'figures.1.caption': '太长' },
    values: { headline: ' ', 'figures.1.caption': '长长长长长长' },
  });
});

test('a refusal is told in its own words at its field', async () => {
  const refuse = deskAction(shape, async () => {
    throw new Refusal('state', '不能发布。', 'headline');
  });
  expect(await refuse(noAnswer, form({ headline: '标题' }))).toMatchObject({
    ok: false,
    message: '不能发布。',
    fieldErrors: { headline: '不能发布。' },
    values: { headline: '标题' },
  });
});

test('a bug shows an id and none of its own words', async () => {
  const broken = deskAction(shape, async () => {
    throw new Error('SELECT secret');
  });
  const state = await broken(noAnswer, form({ headline: '标题' }));
  expect(state.message).toMatch(/编号 [0-9a-z]{8}/);
  expect(JSON.stringify(state)).not.toContain('secret');
});

test('a request that another site sent is refused', async () => {
  request.headers = new Headers({ 'sec-fetch-site': 'cross-site' });
  expect(await reply(noAnswer, form({ headline: '标题' }))).toMatchObject({ ok: false });
});

test('passwords are never sent back', async () => {
  const state = await reply(
    noAnswer,
    form({ headline: '', password: 'p', current: 'c', next: 'n', again: 'a' }),
  );
  expect(Object.keys(state.values)).toEqual(['headline']);
});

test('every action of /admin is made by deskAction and every page there asks who is asking', () => {
  const here = import.meta.dirname;
  const actions = globSync('admin/**/actions.ts', { cwd: here });
  const pages = globSync('admin/**/page.tsx', { cwd: here });
  expect(Math.min(actions.length, pages.length)).toBeGreaterThan(2);
  for (const file of actions) {
    const source = readFileSync(`${here}/${file}`, 'utf8');
    const exported = source.match(/^export .*$/gm) ?? [];
    expect(exported.filter((line) => !/^export const \w+ = deskAction\(/.test(line))).toEqual([]);
  }
  for (const file of pages) expect(readFileSync(`${here}/${file}`, 'utf8')).toMatch(/await requirePerson\(/);
  const elsewhere = globSync('**/*.{ts,tsx}', { cwd: here }).filter(
    (file) =>
      !/actions\.ts$|\.test\.ts$/.test(file) &&
      readFileSync(`${here}/${file}`, 'utf8').includes("'use server'"),
  );
  expect(elsewhere).toEqual([]);
});
