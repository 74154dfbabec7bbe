import type { Node } from '@tiptap/pm/model';
import { isUnseen } from '#lib/text/plain-text.ts';
import { type Find, checkText } from '#newsroom/proof/check-text.rule.ts';
import { pairsIn } from '#newsroom/proof/unpaired.rule.ts';
import { fieldsOf } from '../story/story-fields.ts';

const textFields = ['kicker', 'headline', 'shortHeadline', 'standfirst', 'leadAlt'] as const;
type TextField = (typeof textFields)[number];

/** Where a text of the story is: in the copy, in a field of a block, or in a field of the story. */
export type Spot =
  | { in: 'copy'; from: number; to: number }
  | { in: 'block'; pos: number; name: string; at: number; length: number }
  | { in: 'field'; name: TextField; at: number; length: number };
export type Doubt = Pick<Find, 'check' | 'after'> & { spot: Spot };
export type Proof = { doubts: Doubt[]; quotations: number };

/** Reads the whole story for doubtful punctuation. Paragraphs that did not change since are not read again. */
export function proofStory(doc: Node): Proof {
  const doubts: Doubt[] = fieldDoubts(doc);
  let quotations = 0;
  doc.descendants((node, pos, parent, index) => {
    doubts.push(...blockDoubts(node, pos));
    if (!node.isTextblock) return true;
    const goesOn = textOf(parent?.maybeChild(index + 1)).startsWith('“');
    const read = readParagraph(node, goesOn);
    quotations += read.quotations;
    for (const { check, after, at, length } of read.finds) {
      doubts.push({ check, after, spot: { in: 'copy', from: pos + 1 + at, to: pos + 1 + at + length } });
    }
    return false;
  });
  return { doubts, quotations };
}

type ReadParagraph = { goesOn: boolean; finds: Find[]; quotations: number };
const readBefore = new WeakMap<Node, ReadParagraph>();

function readParagraph(node: Node, goesOn: boolean): ReadParagraph {
  const known = readBefore.get(node);
  if (known?.goesOn === goesOn) return known;
  const text = textOf(node);
  const read = { goesOn, finds: checkText(text, { goesOn }), quotations: pairsIn(text).quotations };
  readBefore.set(node, read);
  return read;
}

/** A paragraph's text, every character at its place in the document: what is no text counts as one. */
const textOf = (node: Node | null | undefined): string =>
  node?.isTextblock ? node.textBetween(0, node.content.size, undefined, '\uFFFC') : '';

const fieldDoubts = (doc: Node): Doubt[] => {
  const fields = fieldsOf(doc);
  return textFields.flatMap((name) =>
    checkText(fields[name]).map(({ check, after, at, length }): Doubt => {
      return { check, after, spot: { in: 'field', name, at, length } };
    }),
  );
};

/** Texts that blocks keep as attributes. */
const blockTexts = ['caption', 'credit', 'alt', 'transcript', 'title'];

const blockDoubts = ({ attrs, isText }: Node, pos: number): Doubt[] =>
  isText
    ? []
    : blockTexts.flatMap((name) => {
        const text: unknown = attrs[name];
        if (typeof text !== 'string') return [];
        return checkText(text).map(({ check, after, at, length }): Doubt => {
          return { check, after, spot: { in: 'block', pos, name, at, length } };
        });
      });

/** Pictures and films that are there and lack something, with their places in the document. */
export type Lack = { pos: number; what: 'caption' | 'credit' | 'alt' };

export function mediaLacks(doc: Node): { lacks: Lack[]; pictures: number } {
  const lacks: Lack[] = [];
  let pictures = 0;
  doc.descendants(({ type, attrs }, pos) => {
    if (typeof attrs['mediaId'] !== 'string') return;
    if (type.name === 'figure') pictures += 1;
    for (const what of ['caption', 'credit', 'alt'] as const) {
      const words: unknown = attrs[what];
      if (typeof words === 'string' && isUnseen(words)) lacks.push({ pos, what });
    }
  });
  return { lacks, pictures };
}
