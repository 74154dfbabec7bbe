import { bracketPairs } from './bracket-pairs.rule.ts';
import type { Edit } from './proof-change.rule.ts';
import { protectedAt } from './protected-spans.rule.ts';
import { chineseAround, hanBetween } from './script.rule.ts';

/** Round brackets around Han or beside it, always both of a pair. A half of a mixed pair follows its partner. */
export function convertBrackets(text: string): Edit[] {
  const kept = protectedAt(text);
  const chinese = chineseAround(text);
  const holdsHan = hanBetween(text);
  return bracketPairs(text)
    .filter(({ open, close }) => {
      if (kept(open) || kept(close)) return false;
      const mixed = (text[open] === '（') !== (text[close] === '）');
      return mixed || holdsHan(open, close) || chinese.before(open) || chinese.after(close + 1);
    })
    .flatMap(({ open, close }): Edit[] => [
      { at: open, after: '（', rule: 'bracket' },
      { at: close, after: '）', rule: 'bracket' },
    ])
    .filter((edit) => text[edit.at] !== edit.after);
}
