import { convertBrackets } from './convert-brackets.rule.ts';
import { convertMarks } from './convert-marks.rule.ts';
import { convertQuotes } from './convert-quotes.rule.ts';
import type { Edit, ProofChange, ProofRule, Proofed } from './proof-change.rule.ts';
import { dropIndents, dropInvisible, tidySpaces } from './tidy-spaces.rule.ts';

type Pass = (text: string) => Edit[];

const spacing: readonly Pass[] = [dropInvisible, dropIndents, tidySpaces];
const punctuation: readonly Pass[] = [convertQuotes, convertBrackets, convertMarks];

/** Copy settles in about six; only a chain made to last (a,(b),(c) …) would go on, and in a long text it gets fewer. */
const mostRounds = (length: number) => Math.max(24, Math.min(100, Math.floor(200_000 / length)));

/**
 * Puts agency copy into the punctuation of Chinese print: half-width marks beside Han become full-width, typed
 * indents and invisible characters go. Passes run until none finds anything, so the answer is its own answer.
 */
export function normalise(text: string, options: { keepPunctuation?: boolean } = {}): Proofed {
  const passes = options.keepPunctuation === true ? spacing : [...spacing, ...punctuation];
  const copy: Copy = {
    text,
    out: text.split(''),
    rules: [],
    kept: Array.from({ length: text.length }, (_, at) => at),
  };
  for (let left = mostRounds(text.length); left > 0 && passes.some((pass) => apply(copy, pass)); left -= 1);
  return { text: copy.text, changes: changesOf(text, copy) };
}

/** The text with its marks put right and all else as it is, of the same length: for judging what a line is. */
export function mendMarks(text: string): string {
  let mended = text;
  for (let left = 8; left > 0; left -= 1) {
    const edits = punctuation.flatMap((pass) => pass(mended));
    if (edits.length === 0) break;
    const chars = mended.split('');
    for (const { at, after } of edits) chars[at] = after;
    mended = chars.join('');
  }
  return mended;
}

/** The text with only these of its changes made: how one of them is undone. */
export function applyChanges(text: string, changes: readonly ProofChange[]): string {
  let done = '';
  let from = 0;
  for (const { at, before, after } of changes) {
    done += text.slice(from, at) + after;
    from = at + before.length;
  }
  return done + text.slice(from);
}

/** `text` is what is left: the characters of `out` at the places in `kept`. `rules` tells what changed each of them. */
type Copy = { text: string; out: string[]; rules: (ProofRule | undefined)[]; kept: number[] };

/** One pass over what is left of the text; false where it found nothing. */
function apply(copy: Copy, pass: Pass): boolean {
  const edits = pass(copy.text);
  if (edits.length === 0) return false;
  for (const { at, after, rule } of edits) {
    const place = copy.kept[at];
    if (place === undefined) continue;
    copy.out[place] = after;
    copy.rules[place] = rule;
  }
  if (edits.some((one) => one.after === '')) copy.kept = copy.kept.filter((place) => copy.out[place] !== '');
  copy.text = copy.kept.map((place) => copy.out[place]).join('');
  return true;
}

function changesOf(text: string, { out: outs, rules }: Copy): ProofChange[] {
  const changes: ProofChange[] = [];
  for (const [at, out] of outs.entries()) {
    const rule = rules[at];
    const before = text[at] ?? '';
    if (rule === undefined || out === before) continue;
    const last = changes.at(-1);
    if (last?.rule === rule && last.at + last.before.length === at) {
      last.before += before;
      last.after += out;
    } else {
      changes.push({ at, before, after: out, rule });
    }
  }
  return changes;
}
