import type { PageEmbed } from './imported-page.ts';

/** What the rows of one table share, by which they are told to be of one. */
export type LineTable = { header: boolean };

/** A line of a page: of its text, or what a browser would set on a line of its own. */
export type PageLine = {
  number: number;
  /** Without blanks at its ends and without a list's bullet or number. */
  text: string;
  /** `text` with marks, digits and blanks in their half-width form, character for character: for reading, not for keeping. */
  folded: string;
  /** The blanks before it: indents that someone typed. */
  indent: string;
  mark: 'none' | 'bullet' | 'number';
  /** The number that `text` goes without, for copy that turns out to be no list. */
  prefix: string;
  hint: 'none' | 'heading' | 'subhead' | 'strong' | 'caption' | 'image' | 'crumb' | 'chrome';
  /** For an item of a list that the page marks as one: its number there, null where it is told by words in the text. */
  item?: { number: number | null };
  /** For a row of a table of things, or its caption, which has no cells. */
  table?: { of: LineTable; cells: string[] };
  /** For the place of a player. */
  embed?: PageEmbed;
  /** Of a saved page alone. */
  in?: LineIn;
};

/** Where a line stands in a saved page, and how it looks there. */
export type LineIn = {
  /** Before the copy, in it, behind it. */
  zone: 'before' | 'story' | 'behind';
  /** Of related reading, or of another column. */
  part: 'related' | 'column' | null;
  headline: boolean;
  /** All of it leads elsewhere. */
  linked: boolean;
  /** Centred, grey or small, or called so by the page: what captions look like. */
  look: 'plain' | 'centred' | 'subtle' | 'caption';
  /** What the elements around it are called, the nearest first. */
  names: string;
  /** The number of the element that it stands in, in the order of the page. */
  at: number;
};

const marks: Record<string, string> = {
  '，': ',', '：': ':', '；': ';', '？': '?', '！': '!', '（': '(', '）': ')', '｜': '|', '【': '[', '】': ']', '［': '[', '］': ']',
  '〔': '[', '〕': ']', '／': '/', '＞': '>', '丨': '|', '．': '.', '－': '-', '＆': '&',
}; // prettier-ignore
const foldable = /[\uff01-\uff5e【】〔〕丨\t\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;

/** Half-width form of a text, of the same length, so that places found in one hold in the other. */
export const fold = (text: string): string =>
  text.replaceAll(foldable, (char) => {
    const known = marks[char];
    if (known !== undefined) return known;
    const code = char.charCodeAt(0);
    return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : ' ';
  });

const bullet = /^[•·●○■□◆◇▪◦▶►※★☆*]\s*(?=\S)|^[-–]\s+(?=\S)/u;
/** The number that a prefix stands for. */
export function prefixNumber(prefix: string): number {
  const circled = '①②③④⑤⑥⑦⑧⑨⑩'.indexOf(prefix.trim()) + 1;
  return circled > 0 && prefix.trim() !== '' ? circled : Number(/\d+/.exec(fold(prefix))?.[0] ?? 0);
}

const number = /^(?:\(?\d{1,2}(?:[)、]|\.(?!\d))|[①②③④⑤⑥⑦⑧⑨⑩])\s*(?=\S)/u;

/** Makes a line of raw text. Null for a blank one. */
export function pageLine(raw: string, at: number, hint: PageLine['hint'] = 'none'): PageLine | null {
  const clean = raw.replaceAll(/[\u200b\u2060\ufeff\r]/g, '');
  const body = clean.trim();
  if (body === '') return null;
  const indent = clean.slice(0, clean.indexOf(body));
  const found = bullet.exec(body) ?? number.exec(fold(body));
  const text = found ? body.slice(found[0].length) : body;
  const mark = !found ? 'none' : bullet.test(body) ? 'bullet' : 'number';
  const prefix = mark === 'number' && found ? body.slice(0, found[0].length) : '';
  return { number: at, text, folded: fold(text), indent, mark, prefix, hint };
}

/** Where a picture stood, with what was told of it. */
export const imageLine = (at: number, text = ''): PageLine => ({
  number: at,
  text,
  folded: '',
  indent: '',
  mark: 'none',
  prefix: '',
  hint: 'image',
});

export const hanCount = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;
/** True for copy that ends like a sentence. */
export const endsSentence = (folded: string): boolean => /[。?!…][”’」』)]*$/u.test(folded);
