import { expect, test } from 'vitest';
import { OpenText } from './open-text.ts';
import { TestDocument, storyOf } from './saving-testing.ts';

function opened() {
  const doc = new TestDocument(storyOf('一'));
  const text = new OpenText(doc);
  doc.onChange = () => text.changed();
  return { doc, text };
}

test('what was written after a save went off is still unsaved when that save is done', () => {
  const { doc, text } = opened();
  doc.type(storyOf('二'));
  const { changes } = text;
  doc.type(storyOf('三'));
  text.savedUpTo(changes);
  expect(text.isDirty).toBe(true);
  text.savedUpTo(text.changes);
  expect(text.isDirty).toBe(false);
  text.savedUpTo(changes);
  expect(text.isDirty).toBe(false);
});

test('a text that is put in is no change of the writer', () => {
  const { doc, text } = opened();
  text.put(storyOf('别处来的'), false);
  expect([doc.text.headline, text.isDirty]).toEqual(['别处来的', false]);
});

test('words that are still in a field count once they are read', () => {
  const { doc, text } = opened();
  doc.inField = '新题';
  expect(text.isDirty).toBe(false);
  expect(text.story().headline).toBe('新题');
  expect(text.isDirty).toBe(true);
});
