/** The label of GB 45438-2025, with the names that the standard gives its parts. */
const fields = [
  'Label',
  'ContentProducer',
  'ProduceID',
  'ReservedCode1',
  'ContentPropagator',
  'PropagateID',
  'ReservedCode2',
] as const;
type Field = (typeof fields)[number];

export type Aigc = { says: 1 | 2 | 3; json: string };

const longestField = 2048;
/** Behind its name a label begins within so many characters, and ends within so many. */
const furthestStart = 200;
export const longestLabel = 16_000;

/**
 * The label that begins behind the word AIGC in a file's metadata, however it was put there: as an attribute or an
 * element of XMP, as a value in JSON, in a tag. Only its own fields are kept. Null where none begins.
 */
export function aigcBehind(text: string): Aigc | null {
  const plain = unescaped(text.slice(0, longestLabel));
  const start = plain.slice(0, furthestStart).indexOf('{');
  if (start < 0) return aigcOf(partsIn(plain));
  // JSON within JSON: a text that has one in it.
  const inText = plain[start - 1] === '"' && /^\s{0,9}\\/.test(plain.slice(start + 1, start + 20));
  if (inText) return aigcOf(parsed(String(parsed(plain.slice(start - 1, textEnd(plain, start))))));
  return aigcOf(parsed(plain.slice(start, objectEnd(plain, start))));
}

/** XMP that has an element or an attribute for each field, in place of JSON. */
function partsIn(text: string): Record<string, string> {
  const near = text.slice(0, longestField * 2);
  const part = (name: string, end: string): string | null => {
    const at = near.indexOf(name);
    const to = at < 0 ? -1 : near.indexOf(end, at + name.length);
    return to < 0 ? null : near.slice(at + name.length, to);
  };
  const own = Object.fromEntries(
    fields.flatMap((field) => {
      const value = part(`${field}="`, '"') ?? part(`${field}>`, '<');
      return value === null ? [] : [[field, value]];
    }),
  );
  // A file may have a label of another kind, such as a colour.
  return 'ContentProducer' in own || 'ProduceID' in own ? own : {};
}

/** A label by its fields; null for what names no label. */
function aigcOf(value: unknown): Aigc | null {
  if (typeof value !== 'object' || value === null) return null;
  const inner = Object.entries(value).find(([key]) => key.toUpperCase() === 'AIGC')?.[1];
  if (typeof inner === 'object' && inner !== null) return aigcOf(inner);
  if (typeof inner === 'string') return aigcOf(parsed(inner));
  const known = Object.entries(value).flatMap(([key, text]): [Field, string][] => {
    const field = fields.find((one) => one.toLowerCase() === key.toLowerCase());
    return field && (typeof text === 'string' || typeof text === 'number')
      ? [[field, clean(String(text))]]
      : [];
  });
  const label = new Map(known);
  const says = label.get('Label') ?? '';
  const isLabel = /^[123]$/.test(says) || (/[^0]/.test(says) && label.has('ContentProducer'));
  if (!isLabel || /^(?:false|否)$/i.test(says)) return null;
  const ordered = fields.flatMap((field) => (label.has(field) ? [[field, label.get(field)]] : []));
  return { says: says === '2' ? 2 : says === '3' ? 3 : 1, json: JSON.stringify(Object.fromEntries(ordered)) };
}

/** Behind the quotation mark that ends the text in which `at` stands. */
function textEnd(text: string, at: number): number {
  for (let end = at; end < text.length; end += 1) {
    if (text[end] === '\\') end += 1;
    else if (text[end] === '"') return end + 1;
  }
  return text.length;
}

/** Behind the object that begins at `start`; the end of all where it has none. */
function objectEnd(text: string, start: number): number {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at += 1) {
    const mark = text[at];
    if (quoted && mark === '\\') at += 1;
    else if (mark === '"') quoted = !quoted;
    else if (!quoted && mark === '{') depth += 1;
    else if (!quoted && mark === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}

type Source = { source?: string };

/** Numbers stay as they are written: a code of 27 digits would be rounded. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json, function (_key, value: unknown, context?: Source) {
      return typeof value === 'number' ? (context?.source ?? String(value)) : value;
    });
  } catch {
    return null;
  }
}

const entities: Record<string, string> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&', '#34': '"', '#39': "'", '#x22': '"', '#x27': "'" }; // prettier-ignore

/** Without what XML puts around a quotation mark. */
const unescaped = (text: string): string =>
  text.replaceAll(/&(#?\w{1,6});/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole);

/** Whatever XML cannot hold, and what is too long to be meant. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, '')
    .trim()
    .slice(0, longestField);
