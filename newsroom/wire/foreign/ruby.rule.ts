import { type Reading, copyNodes, copyText, isElement } from './not-copy.rule.ts';

/** A piece of a word and how it is read; '' for a piece without. */
export type RubyPart = { base: (Element | Text)[]; reading: string };

/**
 * The pieces of a `ruby`, each with its own reading, however the page writes them: base and reading by turns, all bases
 * before all readings, readings in groups of their own. Brackets for browsers without ruby are none of it.
 */
export function rubyParts(ruby: Element, reading: Reading): RubyPart[] {
  const groups: Group[] = [];
  gather(ruby, reading, groups, 0);
  return groups.flatMap(pairs);
}

/** `levels`: a second one is about the same bases. */
type Group = { bases: (Element | Text)[][]; levels: string[][] };

/** Programs nest some; the walk calls itself. */
const deepest = 8;

function gather(parent: Element, reading: Reading, groups: Group[], depth: number): void {
  let apart = depth > 0;
  for (const child of copyNodes(parent, reading)) {
    const name = isElement(child) ? child.nodeName.toUpperCase() : '';
    if (isElement(child) && (name === 'RT' || name === 'RTC')) {
      const group = groups.at(-1);
      if (group) addReading(group, child, reading);
      apart = true;
    } else if (isElement(child) && depth < deepest && (name === 'RB' || name === 'RBC')) {
      // Without end tags some parsers put each base into the one before it.
      gather(child, reading, groups, depth + 1);
      apart = true;
    } else if (name !== 'RP' && (isElement(child) || (child.textContent ?? '').trim() !== '')) {
      addBase(groups, child, apart);
      apart = false;
    }
  }
}

function addBase(groups: Group[], node: Element | Text, apart: boolean): void {
  let group = groups.at(-1);
  if (!group || group.levels.length > 0) groups.push((group = { bases: [], levels: [] }));
  const last = group.bases.at(-1);
  if (last && !apart) last.push(node);
  else group.bases.push([node]);
}

function addReading(group: Group, element: Element, reading: Reading): void {
  const inner = [...copyNodes(element, reading)].filter(
    (one): one is Element => isElement(one) && one.nodeName.toUpperCase() === 'RT',
  );
  const texts = (inner.length > 0 ? inner : [element]).map((one) => tidy(copyText(one, reading)));
  const last = group.levels.at(-1);
  if (element.nodeName.toUpperCase() === 'RTC' || !last) group.levels.push(texts);
  else last.push(...texts);
}

const tidy = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** One by one; what is left over belongs to the last. A level of fewer readings than bases is about all of them. */
function pairs({ bases, levels }: Group): RubyPart[] {
  const even = levels.filter((level) => level.length >= bases.length);
  if (levels.length > 0 && even.length < levels.length) {
    return [{ base: bases.flat(), reading: joined(levels.flat()) }];
  }
  return bases.map((base, at) => ({
    base,
    reading: joined(
      even.flatMap((level) => (at === bases.length - 1 ? level.slice(at) : level.slice(at, at + 1))),
    ),
  }));
}

const joined = (texts: readonly string[]) => texts.filter((text) => text !== '').join(' ');
