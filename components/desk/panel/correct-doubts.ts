import { closeHistory } from '@tiptap/pm/history';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { fieldsOf } from '../story/story-fields.ts';
import type { Doubt, Spot } from './proof-spots.ts';

/** Puts right all that has an answer, as one step of the undo stack. */
export function correctionOf({ tr, doc }: EditorState, doubts: readonly Doubt[]): Transaction {
  const fields = fieldsOf(doc);
  for (const [name, edits] of Map.groupBy(editsIn(doubts, 'field'), ({ spot }) => spot.name)) {
    tr.setDocAttribute(name, rewritten(fields[name], edits));
  }
  const blocks = Map.groupBy(editsIn(doubts, 'block'), ({ spot }) => `${spot.pos} ${spot.name}`);
  for (const edits of blocks.values()) {
    const [first] = edits;
    if (!first) continue;
    const { pos, name } = first.spot;
    const text: unknown = doc.nodeAt(pos)?.attrs[name];
    if (typeof text === 'string') tr.setNodeAttribute(pos, name, rewritten(text, edits));
  }
  // From the end: what comes before keeps its place.
  for (const { spot, after } of editsIn(doubts, 'copy').toSorted((a, b) => b.spot.from - a.spot.from)) {
    if (after === '') tr.delete(spot.from, spot.to);
    else tr.insertText(after, spot.from, spot.to);
  }
  return closeHistory(tr);
}

type Edit<K extends Spot['in']> = { spot: Extract<Spot, { in: K }>; after: string };

function editsIn<K extends Spot['in']>(doubts: readonly Doubt[], kind: K): Edit<K>[] {
  const isOf = (spot: Spot): spot is Extract<Spot, { in: K }> => spot.in === kind;
  return doubts.flatMap(({ spot, after }) => (after !== null && isOf(spot) ? [{ spot, after }] : []));
}

type InText = { spot: { at: number; length: number }; after: string };

function rewritten(text: string, edits: readonly InText[]): string {
  return edits
    .toSorted((a, b) => b.spot.at - a.spot.at)
    .reduce(
      (done, { spot: { at, length }, after }) => done.slice(0, at) + after + done.slice(at + length),
      text,
    );
}
