import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { type FieldName, fieldsOf } from '../../story/story-fields.ts';

/** Where words stand: in the copy, in a text of a block that is an attribute, or in a field of the story. */
export type Hit =
  | { place: 'copy'; from: number; to: number }
  | { place: 'block'; pos: number; name: string; at: number; length: number }
  | { place: 'field'; name: TextField; at: number; length: number };

type TextField = Extract<FieldName, 'kicker' | 'headline' | 'shortHeadline' | 'standfirst'>;
const fields: readonly TextField[] = ['kicker', 'headline', 'shortHeadline', 'standfirst'];
const blockTexts = ['caption', 'credit', 'alt', 'title', 'transcript'] as const;

export type Wanted = { words: string; matchCase: boolean };

/** Every place where the words stand, in reading order. */
export function findHits(doc: Node, { words, matchCase }: Wanted): Hit[] {
  if (words === '') return [];
  const places = (text: string) => occurrences(text, words, matchCase);
  const head = fields.flatMap((name) =>
    places(fieldsOf(doc)[name]).map((at): Hit => ({ place: 'field', name, at, length: words.length })),
  );
  const hits: Hit[] = [];
  doc.descendants((node, pos) => {
    for (const name of blockTexts) {
      const text: unknown = node.attrs[name];
      if (typeof text !== 'string') continue;
      hits.push(...places(text).map((at): Hit => ({ place: 'block', pos, name, at, length: words.length })));
    }
    if (!node.isTextblock) return true;
    const from = pos + 1;
    hits.push(
      ...places(node.textContent).map((at): Hit => ({
        place: 'copy',
        from: from + at,
        to: from + at + words.length,
      })),
    );
    return false;
  });
  return [...head, ...hits];
}

function occurrences(text: string, words: string, matchCase: boolean): number[] {
  const [within, wanted] = matchCase ? [text, words] : [text.toLowerCase(), words.toLowerCase()];
  // Folding case must not shift what stands behind.
  if (within.length !== text.length) return matchCase ? [] : occurrences(text, words, true);
  const found: number[] = [];
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + wanted.length))
    found.push(at);
  return found;
}

/** Puts other words in all those places: one transaction, so one step of the undo stack. */
export function replaceHits(state: EditorState, hits: readonly Hit[], words: string): Transaction {
  const tr = closeHistory(state.tr);
  for (const hit of hits.toReversed()) {
    if (hit.place === 'copy') {
      const marks = state.doc.resolve(hit.from + 1).marks();
      if (words === '') tr.delete(hit.from, hit.to);
      else tr.replaceWith(hit.from, hit.to, state.schema.text(words, marks));
      continue;
    }
    if (hit.place === 'field') {
      const text = fieldsOf(tr.doc)[hit.name];
      tr.setDocAttribute(hit.name, spliced(text, hit, words));
      continue;
    }
    const pos = tr.mapping.map(hit.pos, 1);
    const text: unknown = tr.doc.nodeAt(pos)?.attrs[hit.name];
    if (typeof text === 'string') tr.setNodeAttribute(pos, hit.name, spliced(text, hit, words));
  }
  return tr;
}

const spliced = (text: string, { at, length }: { at: number; length: number }, words: string) =>
  text.slice(0, at) + words + text.slice(at + length);
