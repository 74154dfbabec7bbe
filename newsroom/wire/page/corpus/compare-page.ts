import type { PageForm } from '../page-form.ts';
import type { WantedPage } from './wanted-page.ts';

type FieldFault = { field: string; got: string; want: string };
type Compared = { fields: number; faults: FieldFault[] };

const none: Compared = { fields: 0, faults: [] };
const single = [
  'channelPath', 'headline', 'label', 'type', 'publishedAt', 'source', 'dateline', 'contributors', 'disclaimer',
  'responsibleEditor',
] as const; // prettier-ignore

/** A page beside what was wanted of it: each block and each related item is a field, and so is each that is too many. */
export function comparePage(got: PageForm, { form, fair }: WantedPage): Compared {
  const faults: FieldFault[] = [];
  for (const field of single) {
    const right = [form[field], ...(fair[field] ?? [])].map(told);
    if (!right.includes(told(got[field])))
      faults.push({ field, got: told(got[field]), want: told(form[field]) });
  }
  const blocks = compareLists(got.blocks, form.blocks, 'blocks');
  const [related = none] = [form.related, ...(fair.related ?? [])]
    .map((want) => compareLists(got.related, want, 'related'))
    .toSorted((a, b) => a.faults.length - b.faults.length);
  return {
    fields: single.length + blocks.fields + related.fields,
    faults: [...faults, ...blocks.faults, ...related.faults],
  };
}

/** White space never counts. */
const told = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => (typeof one === 'string' ? bare(one) : one)) ?? 'null';
const bare = (text: string): string =>
  Array.from(text.split(' ').join(''))
    .filter((char) => char.trim() !== '')
    .join('');

/** By their longest common run of equals, so that one item too many makes no other wrong. */
function compareLists(got: readonly unknown[], want: readonly unknown[], name: string): Compared {
  const [left, right] = [got.map(told), want.map(told)];
  const pairs = commonPairs(left, right);
  const [known, met] = [new Set(pairs.map(([at]) => at)), new Set(pairs.map(([, at]) => at))];
  const over = left.flatMap((text, at) => (known.has(at) ? [] : [text]));
  const lacking = right.flatMap((text, at) => (met.has(at) ? [] : [{ text, at }]));
  const faults = lacking.map(({ text, at }, n) => ({
    field: `${name}[${at}]`,
    got: over[n] ?? 'nothing',
    want: text,
  }));
  const more = over.slice(lacking.length).map((text) => ({ field: name, got: text, want: 'nothing' }));
  return { fields: want.length + more.length, faults: [...faults, ...more] };
}

/** Places of a longest common subsequence of two lists. */
function commonPairs(left: readonly string[], right: readonly string[]): [number, number][] {
  const lengths = Array.from({ length: left.length + 1 }, () => Array<number>(right.length + 1).fill(0));
  const at = (x: number, y: number) => lengths[x]?.[y] ?? 0;
  for (let x = left.length - 1; x >= 0; x -= 1)
    for (let y = right.length - 1; y >= 0; y -= 1) {
      const row = lengths[x];
      if (row) row[y] = left[x] === right[y] ? at(x + 1, y + 1) + 1 : Math.max(at(x + 1, y), at(x, y + 1));
    }
  const pairs: [number, number][] = [];
  for (let x = 0, y = 0; x < left.length && y < right.length;) {
    if (left[x] === right[y]) pairs.push([x++, y++]);
    else if (at(x + 1, y) >= at(x, y + 1)) x += 1;
    else y += 1;
  }
  return pairs;
}
