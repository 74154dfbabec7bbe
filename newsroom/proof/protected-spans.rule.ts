import { bracketPairs } from './bracket-pairs.rule.ts';

/** Marks at a link's end belong to the sentence around it. */
const trailing = `.,:;?!'"(`;

const links = [
  /\b(?:https?|ftp):\/\/[\x21-\x7e]+/gi,
  /\bmailto:[\x21-\x7e]+/gi,
  /(?<![\w@.-])(?:[a-z0-9-]+\.)+(?:com|cn|org|net|gov|edu|info|io|tv|cc|ru|uk|jp|de|fr|eu|int)\b(?::\d+)?(?:[/?#][\x21-\x7e]*)?/gi,
];

const spans = [
  // 10:52, 3,000, 3:2, also with spaces around the ratio's mark
  /(?<=\d)[:,;](?=\d)|(?<=\d )[:](?= \d)/g,
  /&#?\w{1,10};/g,
  // a drive's letter
  /(?<![A-Za-z])[A-Za-z]:(?=[\\/])/g,
  // f(x), (010)65070000
  /(?<![A-Za-z])[a-z]\([\w ,.+*/-]*\)/g,
  /\(0\d{2,3}\)(?=[\s-]?\d{6,8})/g,
  // (^_^) and its kin, :-)
  /\((?=[^()]*[_^])[\^<>=;.TtoOxX*\-_·]{2,6}\)/g,
  /[:;]-[)(DPp]/g,
  /[:;][DPp](?=\s|$)/g,
];

const isLocal = (char: string | undefined) => char !== undefined && /^[\w.+-]$/.test(char);

/** Addresses of mail: from each @ forwards, then back to where its name begins. */
function addresses(text: string): [number, number][] {
  let last = 0;
  return [...text.matchAll(/(?<=[\w.+-])@[\w-]+(?:\.[\w-]+)+/g)].flatMap((found): [number, number][] => {
    let from = found.index;
    while (from > last && isLocal(text[from - 1])) from -= 1;
    if (from === found.index) return [];
    last = found.index + found[0].length;
    return [[from, last]];
  });
}

/** Where in a text no mark may change: links, addresses, times, numbers, entities, emoticons. */
export function protectedAt(text: string): (at: number) => boolean {
  const mask = new Uint8Array(text.length);
  for (const pattern of links) {
    for (const found of text.matchAll(pattern)) mask.fill(1, found.index, found.index + linkLength(found[0]));
  }
  for (const pattern of spans) {
    for (const found of text.matchAll(pattern)) mask.fill(1, found.index, found.index + found[0].length);
  }
  for (const [from, to] of addresses(text)) mask.fill(1, from, to);
  const paired = new Set(bracketPairs(text).flatMap(({ open, close }) => [open, close]));
  for (const found of text.matchAll(/[:;][()]/g)) {
    if (!paired.has(found.index + 1)) mask.fill(1, found.index, found.index + 2);
  }
  return (at) => mask[at] === 1;
}

function linkLength(link: string): number {
  const found = link.indexOf('(');
  const opened = found < 0 ? link.length : found;
  let length = bareLength(link, link.length);
  // A bracket that was opened before the link closes behind it.
  while (length <= opened && link[length - 1] === ')') length = bareLength(link, length - 1);
  return length;
}

function bareLength(link: string, from: number): number {
  let length = from;
  while (length > 0 && trailing.includes(link[length - 1] ?? '')) length -= 1;
  return length;
}
