import { letterCounts } from './letter-counts.rule.ts';

/** Marks behind which a title falls into halves: a colon first of all, else a blank, a dash, a full sentence. */
const colons = /[：｜丨|]|:(?!\d)/gu;
const others = /[？！；…]+[”’」』》）]?|(?<=[^\p{Script=Latin}\d\s])[ \u3000]+(?=\S)|(?:——|—)/gu;

/** What is shorter would stand on a line as good as alone. */
const shortestClause = 4;

/** Offsets where a title's clauses end, without its own end. */
export function clauseEnds(title: string): number[] {
  const byColon = halves(title, colons);
  return byColon.length > 0 ? byColon : halves(title, others);
}

function halves(title: string, marks: RegExp): number[] {
  const ends: number[] = [];
  const letters = letterCounts(title);
  for (const { index, 0: mark } of title.matchAll(marks)) {
    const end = index + mark.length;
    const start = ends.at(-1) ?? 0;
    if (letters(start, end) >= shortestClause && letters(end, title.length) >= shortestClause) ends.push(end);
  }
  return ends;
}
