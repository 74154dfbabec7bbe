/** Shapes in which agencies and portals sign pictures, as patterns over folded text. */
const han = String.raw`\p{Script=Han}`;
const name = String.raw`[${han}·•]{2,8}`;
const names = String.raw`${name}(?:[ 、,]+${name}){0,3}`;
const known =
  '新华社|中新社|中新网|新华网|人民网|央视网|央视新闻|央视|人民日报|光明日报|经济日报|中国日报|法新社?|美联社?|路透社?|塔斯社|卫星通讯社|卫星社|俄新社|共同社|韩联社|欧新社|埃菲社|德新社|安莎社';
const house = String.raw`(?:${known}|${han}{2,8}(?:社|网|报|台|客户端))`;
const rank = '(?:(?:特约|见习|实习|本报|本网|本台|本刊|本社|摄影|首席)*(?:记者|通讯员|实习生|摄影师))';
const shot = '(?:摄影报道|摄影|摄|拍摄|航拍)';

const signed = String.raw`${house}? ?${rank} ?${names} ?/? ?${shot}`;
const plain = [
  signed,
  String.raw`(?:摄影|拍摄|摄影师|摄)(?: ?[:/|] ?| )(?:${house}? ?${rank} ?)?${names}`,
  String.raw`(?:图片来源|照片来源|图片源自|图片|图源|图自|图据|供图|来源|图)(?: ?[:/|] ?)[^,。;]{2,24}`,
  String.raw`(?:图源|图自|图据)[^,。; ]{2,16}`,
  String.raw`[^,。; ()]{2,16}(?:供图|提供图片)`,
  String.raw`[^,。; ()由]{2,10}提供`,
  String.raw`${house}(?:发|传真照片|照片|图片|供图|资料图片?|资料照片|视频截图|截图)(?: ?\(? ?(?:${names} ?/? ?${shot}) ?\)?)?`,
  String.raw`(?:新华社|中新社)/[${han}A-Za-z]{2,6}`,
  String.raw`(?:资料图片|资料照片|资料图|档案照片|网络图片|视频截图|网页截图|直播截图|截图|视觉中国|人民视觉|东方IC|IC ?photo|AI ?生成|AI ?制图)`,
  String.raw`(?:制图|绘图|海报设计|海报|设计)(?: ?[:/|] ?)${names}`,
].join('|');
/** A bare name before 摄, which needs a sentence's end or a bracket before it to be told from copy. */
const bare = String.raw`${name}(?:[、,]+${name}){0,3} ?/? ?${shot}`;
const bareMany = String.raw`[${han}·]{2,4}(?: [${han}·]{2,4}){0,2} ?/? ?${shot}`;
const core = String.raw`(?:${plain}|${bare})`;

const bracketed = new RegExp(
  String.raw` *\( ?((?:${plain}|${bareMany})(?:[ ,;|]+${core})*(?: ?\([^()]{2,20}\))?) ?\)[。.]?$`,
  'u',
);
const afterStop = new RegExp(
  String.raw`(?:^|(?<=[。?!;”’)…][ |]*))((?:${plain}|${bareMany})(?:[ ,;|]+${core})*)$`,
  'u',
);
const afterBlank = new RegExp(String.raw`(?<= |[|/])((?:${plain})(?:[ ,;|]+${core})*|${bare})$`, 'u');
const glued = new RegExp(String.raw`((?:${known})(?:特约|见习|实习)?记者 ?${names} ?${shot})[。.]?$`, 'u');

/** Longer copy is none. */
const longestCaption = 500;

type CreditFound = { captionEnd: number; start: number; end: number };

/** Where a folded caption ends and its credit stands; null for a text without one. */
export function findCredit(folded: string): CreditFound | null {
  if (folded.length > longestCaption) return null;
  for (const shape of [afterStop, afterBlank, bracketed, glued]) {
    const found = shape.exec(folded);
    const credit = found?.[1];
    if (!found || credit === undefined) continue;
    const start = found.index + found[0].indexOf(credit);
    const captionEnd = folded.slice(0, found.index).trimEnd().length;
    return { captionEnd, start, end: start + credit.length };
  }
  return null;
}

const captionHead =
  /^(?:[▲△↑↓▼◀▶] ?|(?:图为|图中|图[①-⑩]|图[一二三四五六七八九十\d]{1,2}[:、 ]|图[:] ?|图说[:] ?|图注[:] ?|图片说明[:] ?|资料图[:] ?|资料照片[:] ?))/u;

/** A line that says itself to be a caption. */
export const isCaptionHead = (folded: string): boolean => captionHead.test(folded) && folded.length <= 200;
/** Pointers that only make sense beside the picture they point at. */
export const captionPointer = /^(?:[▲△↑↓▼◀▶] ?|图说[:：] ?|图注[:：] ?|图片说明[:：] ?)/u;
