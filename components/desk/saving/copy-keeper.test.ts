import { expect, test, vi } from 'vitest';
import { CopyKeeper } from './copy-keeper.ts';
import { OpenText } from './open-text.ts';
import { firstState } from './saving-state.ts';
import { TestDocument, startOf, storyOf, useTestDesk } from './saving-testing.ts';
import { ServerSide } from './server-side.ts';
import { ToldState } from './told-state.ts';

const desk = useTestDesk();

function keeping() {
  const doc = new TestDocument(storyOf('旧题'));
  const text = new OpenText(doc);
  const told = new ToldState({ ...firstState(startOf(7)), tab: 'tab' });
  const copies = new CopyKeeper({ text, told, server: new ServerSide('key', doc.text) });
  doc.onChange = () => {
    if (text.changed()) copies.soon();
  };
  const kept = () => desk().stored.get('jinwen-copy:7:tab') ?? '';
  return { doc, text, told, copies, kept };
}

test('what is typed is on this computer within half a second, with what it is based on', () => {
  const { doc, kept } = keeping();
  doc.type(storyOf('新题'));
  expect(kept()).toBe('');
  vi.advanceTimersByTime(500);
  expect(JSON.parse(kept())).toMatchObject({
    articleId: 7,
    person: { name: '张三' },
    version: { revisionId: 1, saves: 1 },
    base: { headline: '旧题' },
    input: { headline: '新题' },
  });
});

test('a text that is saved needs no copy and is safe', () => {
  const { copies, kept } = keeping();
  expect(copies.now()).toBe(true);
  expect(kept()).toBe('');
});

test('a computer that takes no copy is told, until it takes one', () => {
  const { doc, told, copies } = keeping();
  desk().isFull = true;
  doc.type(storyOf('新题'));
  expect([copies.now(), told.now().copyFailed]).toEqual([false, true]);
  desk().isFull = false;
  expect([copies.now(), told.now().copyFailed]).toEqual([true, false]);
});

test('a word that comes in from a field meanwhile has a copy of its own to come', () => {
  const { doc, copies, kept } = keeping();
  doc.type(storyOf('新题'));
  doc.inField = '更新的题';
  expect(copies.now()).toBe(false);
  vi.advanceTimersByTime(500);
  expect(kept()).toContain('更新的题');
  expect(copies.now()).toBe(true);
});
