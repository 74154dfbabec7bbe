import { isPersonName } from './person-names.ts';

/** Shapes in which agencies and portals sign pictures, as patterns over folded text. */
const han = String.raw`\p{Script=Han}`;
const name = String.raw`[${han}·•]{2,8}`;
const names = String.raw`${name}(?:[ 、,]+${name}){0,3}`;
const known =
  '今闻|新华社|中新社|中新网|新华网|人民网|央视网|央视新闻|央视|人民日报|光明日报|经济日报|中国日报|法新社?|美联社?|路透社?|塔斯社|卫星通讯社|卫星社|俄新社|共同社|韩联社|欧新社|埃菲社|德新社|安莎社';
/** A character of a house's name; 照片由…社 is a sentence. */
const ofHouse = String.raw`(?:(?![由是被让请的说])${han})`;
const house = String.raw`(?:${known}|${ofHouse}{2,8}(?:社|网|报|台|客户端|融媒|融媒体|融媒体中心|传媒))`;
/** Whatever house its own reporter names: 极目新闻, 南方+. */
const anyHouse = String.raw`(?:${ofHouse}|[A-Z·+]){2,10}`;
const rank = '(?:(?:特约|见习|实习|本报|本网|本台|本刊|本社|摄影|首席)*(?:记者|通讯员|实习生|摄影师))';
const agency = String.raw`${han}{2,6}(?:图片|视觉|影像)`;
const shot = String.raw`(?:摄影报道|摄影|摄|拍摄|航拍)(?: ?/ ?${agency}| ?\( ?${agency} ?\))?`;

const signed = String.raw`(?:${house}|${anyHouse})? ?${rank} ?${names} ?/? ?${shot}`;
const plain = [
  signed,
  String.raw`(?:${house}|${anyHouse})? ?${rank} ?${names} 图`,
  String.raw`(?:图片|照片|组图)(?:均|都)?由[^,。; ()]{2,20}提供`,
  String.raw`© ?[^,。; ()\d][^,。; ()]{1,20}`,
  String.raw`(?:摄影|拍摄|摄影师|摄)(?: ?[:/|] ?| )(?:${house}? ?${rank} ?)?${names}`,
  String.raw`(?:图片来源|照片来源|图片源自|图片|图源|图自|图据|供图|来源|图)(?: ?[:/|] ?)[^,。;]{2,24}`,
  String.raw`(?:图源|图自|图据)[^,。; ]{2,16}`,
  String.raw`[^,。; ()]{2,16} ?(?:供图|提供图片)`,
  String.raw`[^,。; ()由]{2,10}提供`,
  String.raw`${house}(?:发|传真照片|照片|图片|供图|资料图片?|资料照片|视频截图|截图)(?: ?\(? ?(?:${names} ?/? ?${shot}) ?\)?)?`,
  String.raw`(?:新华社|中新社)/[${han}A-Za-z]{2,6}`,
  String.raw`(?:资料图片|资料照片|资料图|档案照片|网络图片|视频截图|网页截图|直播截图|截图|视觉中国|人民视觉|东方IC|IC ?photo|AI ?生成|AI ?制图)`,
  String.raw`(?:制图|绘图|海报设计|海报|设计)(?: ?[:/|] ?)${names}`,
].join('|');
/** A bare name before 摄, which needs a sentence's end or a bracket before it to be told from copy. */
const bare = String.raw`${name}(?:[、,]+${name}){0,3} ?/? ?${shot}`;
const bareMany = String.raw`[${han}·]{2,4}(?: [${han}·]{2,4}){0,2} ?/? ?${shot}`;

/** Which parts may stand first, or alone, and which behind others. */
const parts = {
  any: partShape(`${plain}|${bareMany}`),
  plain: partShape(plain),
  bare: partShape(bare),
  next: partShape(`${plain}|${bare}`),
};
type PartShape = (typeof parts)[keyof typeof parts];

const glued = new RegExp(String.raw`((?:${known})(?:特约|见习|实习)?记者 ?${names} ?${shot})[。.]?$`, 'u');
const closing = /( ?\([^()]{2,20}\))? ?\)[。.]?$/u;

/** Longer copy is none. */
const longestCaption = 500;
/** No part is longer (a house, a rank and four names are 55), and no credit has more of them: so a line's cost is bounded, however it reads. */
const longestPart = 60;
const mostParts = 4;

type CreditFound = { captionEnd: number; start: number; end: number };

/** Where a folded caption ends and its credit stands; null for a text without one. */
export function findCredit(folded: string): CreditFound | null {
  if (folded.length > longestCaption) return null;
  const behind = unbracketed(folded);
  // A whole line that reads as a credit may be a caption that ends in one.
  const found =
    (behind?.start === 0 ? gluedTo(folded) : null) ?? behind ?? bracketed(folded) ?? gluedTo(folded);
  return found && { ...found, captionEnd: folded.slice(0, found.before).trimEnd().length };
}

type Span = { before: number; start: number; end: number };

/** Behind a sentence's end or at the line's beginning, else behind a blank. */
function unbracketed(folded: string): Span | null {
  const end = folded.length;
  const ends = partEnds(folded, [end]);
  const stops = [...folded.matchAll(/[。?!;”’)…][ |]*/gu)].flatMap((one) =>
    Array.from(one[0], (_, n) => one.index + n + 1),
  );
  const blanks = [...folded.matchAll(/[ |/]/gu)].map((one) => one.index + 1);
  const start =
    [0, ...stops].find((at) => beginsAt(folded, at, parts.any, ends)) ??
    blanks.find((at) => beginsAt(folded, at, parts.plain, ends) || beginsAt(folded, at, parts.bare, [end]));
  return start === undefined ? null : { before: start, start, end };
}

/** In round brackets at the line's end, which may hold others. */
function bracketed(folded: string): Span | null {
  const close = closing.exec(folded);
  if (!close) return null;
  const end = close.index + (close[1] ?? '').length;
  const ends = partEnds(folded, close[1] === undefined ? [end] : [end, close.index]);
  for (const open of folded.matchAll(/\( ?/gu)) {
    const start = open.index + open[0].length;
    if (beginsAt(folded, start, parts.any, ends)) return { before: open.index, start, end };
  }
  return null;
}

function gluedTo(folded: string): Span | null {
  const found = glued.exec(folded);
  return found && { before: found.index, start: found.index, end: found.index + (found[1] ?? '').length };
}

/** One part and nothing else, from where it is asked to its text's end. */
function partShape(pattern: string): RegExp {
  return new RegExp(`(?:${pattern})$`, 'uy');
}

function beginsAt(folded: string, at: number, shape: PartShape, ends: Iterable<number>): boolean {
  for (const end of ends) {
    if (end > at && end - at <= longestPart && isPart(folded.slice(0, end), at, shape)) return true;
  }
  return false;
}

function isPart(upToEnd: string, at: number, shape: PartShape): boolean {
  shape.lastIndex = at;
  return shape.test(upToEnd);
}

/** Where a first part may end so that only whole parts follow it. */
function partEnds(folded: string, last: readonly number[]): Set<number> {
  const known = new Set(last);
  let newest: readonly number[] = last;
  for (let level = 1; level < mostParts && newest.length > 0; level += 1) {
    newest = newest.flatMap((end) => endsBefore(folded, end)).filter((end) => !known.has(end));
    for (const end of newest) known.add(end);
  }
  return known;
}

/** Where the part before each part that ends here ends. */
function endsBefore(folded: string, end: number): number[] {
  const upToEnd = folded.slice(0, end);
  const ends: number[] = [];
  for (let at = end - 1; at > 0 && end - at <= longestPart; at -= 1) {
    if (!isBetween(folded[at - 1]) || !isPart(upToEnd, at, parts.next)) continue;
    let from = at;
    while (isBetween(folded[from - 1])) from -= 1;
    ends.push(from);
  }
  return ends;
}

const isBetween = (char: string | undefined) => char !== undefined && ' ,;|'.includes(char);

const ofAll = new RegExp(
  String.raw`^(?:摄影|拍摄|摄影师) (?<behind>${names})$|^(?<before>${names}) ?/? ?(?:摄影报道|摄影|拍摄|航拍)$`,
  'u',
);

/** A whole line that reads as a credit and as much else: 禁止拍摄, 免费提供, 摄影 大赛. Beside a picture it is its credit. */
export function isWeakCredit(folded: string): boolean {
  if (folded.length > longestPart) return false;
  if (/^[^:/图照]{2,10}提供$/u.test(folded)) return true;
  const { behind, before } = ofAll.exec(folded)?.groups ?? {};
  const named = (behind ?? before ?? '').split(/[ 、,]+/u).filter((one) => one !== '');
  const ranked = before !== undefined && new RegExp(rank, 'u').test(folded);
  return named.length > 0 && !ranked && !named.every((one) => isPersonName(one, 'blank'));
}

const captionHead =
  /^(?:[▲△↑↓▼◀▶] ?|(?:图为|图中|图[①-⑩]|图[一二三四五六七八九十\d]{1,2}[:、 ]|图[:] ?|图说[:] ?|图注[:] ?|图片说明[:] ?|资料图[:] ?|资料照片[:] ?))/u;

/** A line that says itself to be a caption. */
export const isCaptionHead = (folded: string): boolean => captionHead.test(folded) && folded.length <= 200;
/** Pointers that only make sense beside the picture they point at. */
export const captionPointer = /^(?:[▲△↑↓▼◀▶] ?|图说[:：] ?|图注[:：] ?|图片说明[:：] ?)/u;
