import { convertBrackets } from './convert-brackets.rule.ts';
import { convertMarks } from './convert-marks.rule.ts';
import { convertQuotes } from './convert-quotes.rule.ts';
import type { Edit, ProofChange, ProofRule, Proofed } from './proof-change.rule.ts';
import { dropIndents, dropInvisible, tidySpaces } from './tidy-spaces.rule.ts';

type Pass = (text: string) => Edit[];

const spacing: readonly Pass[] = [dropInvisible, dropIndents, tidySpaces];
const punctuation: readonly Pass[] = [convertQuotes, convertBrackets, convertMarks];

/** Copy settles in about six; only a chain made to last (a,(b),(c) …) would go on. */
const mostRounds = 100;

/**
 * Puts agency copy into the punctuation of Chinese print: half-width marks beside Han become full-width, typed
 * indents and invisible characters go. Passes run until none finds anything, so the answer is its own answer.
 */
export function normalise(text: string, options: { keepPunctuation?: boolean } = {}): Proofed {
  const passes = options.keepPunctuation === true ? spacing : [...spacing, ...punctuation];
  const units = text.split('').map((out): Unit => ({ out, rule: null }));
  for (let round = 0; round < mostRounds && passes.some((pass) => apply(units, pass)); round += 1);
  return { text: units.map((one) => one.out).join(''), changes: changesOf(text, units) };
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

type Unit = { out: string; rule: ProofRule | null };

/** One pass over what is left of the text; false where it found nothing. */
function apply(units: Unit[], pass: Pass): boolean {
  const live = units.filter((one) => one.out !== '');
  const edits = pass(live.map((one) => one.out).join(''));
  for (const { at, after, rule } of edits) {
    const unit = live[at];
    if (unit) Object.assign(unit, { out: after, rule });
  }
  return edits.length > 0;
}

function changesOf(text: string, units: readonly Unit[]): ProofChange[] {
  const changes: ProofChange[] = [];
  for (const [at, { out, rule }] of units.entries()) {
    const before = text[at] ?? '';
    if (rule === null || out === before) continue;
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
