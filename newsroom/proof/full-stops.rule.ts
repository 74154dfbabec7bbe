import { protectedAt } from './protected-spans.rule.ts';
import { chineseAround, fullMarks, isHan } from './script.rule.ts';

/** A half-width stop in Chinese copy; `sure` that a sentence ends there, or for a person to say: 列夫.托尔斯泰. */
export type HalfStop = { at: number; sure: boolean };

const closers = '”’」』）)】》';
const openers = '“‘「『（(【《';
const among = (chars: string, char: string | undefined) => char !== undefined && chars.includes(char);
const isBlank = (char: string | undefined) => char !== undefined && char !== '\n' && /^\s$/.test(char);

/** What is looked at on either side of a stop, so that no text takes long. */
const reach = 24;
/** 12.5%, 9:30, 3,000, 2025-08-16, 20kg, v2.0.1, -3℃, 350km/h, 30km2 */
const figure =
  /[-−]?(?:[A-Za-z]{1,8})?\d(?:[\d.,:/~-]*\d)?(?:[%‰℃°²³]|[A-Za-z]{1,3}(?:\/[A-Za-z]{1,3})?[23²³]?)?$/;
const itemNumber = /^\d{1,2}$/;
const countedItem = /(?:^|[\s，。：；！？、,:;(（])(?:[一二三四五六七八九十]{1,3}|\p{Script=Han})$/u;
const nameOfDomain = /^(?:中国|公司|网络|政务|公益)(?!\p{Script=Han})/u;

/** Half-width stops that end a sentence of Chinese, or may. Those of numbers, versions, addresses, ellipses are none. */
export function halfStops(text: string): HalfStop[] {
  const stops = [...text.matchAll(/(?<![.．])[.．](?![.．])/g)];
  if (stops.length === 0) return [];
  const kept = protectedAt(text);
  const chinese = chineseAround(text);
  return stops.flatMap(({ index: at }): HalfStop[] => {
    if (kept(at)) return [];
    const left = text.slice(Math.max(0, at - reach), at);
    const sure = isHan(text[at - 1])
      ? behindHan(left, text, at)
      : among(closers, text[at - 1])
        ? chinese.before(at) && follows(text, at) !== 'other'
        : behindFigure(left, text, at);
    return sure === null ? [] : [{ at, sure }];
  });
}

type Follower = 'end' | 'copy' | 'figure' | 'latin' | 'other';

/** What comes behind a stop. Quotation marks and brackets that close end a sentence as its line's end does. */
function follows(text: string, at: number): Follower {
  if (among(closers, text[at + 1])) return 'end';
  let from = at + 1;
  while (from - at <= reach && isBlank(text[from])) from += 1;
  const char = text[from];
  if (char === undefined || char === '\n') return 'end';
  if (isHan(char) || among(openers, char)) return 'copy';
  if (/^\d[\d.,]{0,12} ?\p{Script=Han}/u.test(text.slice(from, from + reach))) return 'figure';
  return /[A-Za-z]/.test(char) ? (from > at + 1 ? 'copy' : 'latin') : 'other';
}

function behindHan(left: string, text: string, at: number): boolean | null {
  const next = follows(text, at);
  if (next === 'end') return true;
  if (next === 'other' || countedItem.test(left)) return null;
  const right = text.slice(at + 1, at + reach).trimStart();
  if (nameOfDomain.test(right)) return null;
  if (next === 'latin') return /^[a-z]|^NET\b/.test(right) ? null : false;
  return !isForeignName(left, right);
}

function behindFigure(left: string, text: string, at: number): boolean | null {
  const found = figure.exec(left);
  if (!found) return null;
  const before = left.slice(0, found.index);
  const next = follows(text, at);
  const touched = isHan(before.at(-1)) || among(`${fullMarks}“‘（《`, before.at(-1));
  const apart = isBlank(before.at(-1)) && isHan(before.trimEnd().at(-1));
  if (next === 'end') return touched || apart ? true : null;
  if (next !== 'copy') return null;
  // 1.整改2.落实
  if (itemNumber.test(found[0])) return isHan(before.at(-1)) ? false : null;
  return touched || (apart && /[%‰℃,:]/.test(found[0])) ? true : null;
}

/** Characters that foreign names are written with. */
const sounds = new Set(
  '阿埃艾爱安昂奥巴白拜班邦包保鲍贝本比彼毕宾波伯博勃布查茨察达戴丹道德登迪蒂丁杜顿厄恩尔法凡梵菲费芬佛弗夫福甫盖冈戈哥格葛根贡古瓜圭哈罕翰豪赫亨胡霍基吉加贾杰金京居卡凯坎考柯科克肯库夸奎' +
    '拉莱赖兰朗劳勒雷黎里丽历利列林琳隆卢鲁伦罗洛吕马玛迈麦曼芒梅门蒙米密莫默姆穆纳娜奈瑙内尼涅宁纽努诺欧帕潘庞佩彭皮珀普齐奇恰乔切琴丘萨塞桑瑟沙莎绍舍圣什施史舒朔斯思苏索塔泰坦汤唐陶特滕廷图' +
    '吐托瓦万威维韦魏温翁沃乌武西希锡肖谢辛雅亚扬耶伊因英尤雨约泽詹珍治朱佐',
);

/** True where mostly such characters stand on both sides. */
function isForeignName(left: string, right: string): boolean {
  const beside = [
    ...(/\p{Script=Han}{0,3}$/u.exec(left)?.[0] ?? ''),
    ...(/^\p{Script=Han}{0,3}/u.exec(right)?.[0] ?? ''),
  ];
  const sounding = beside.filter((char) => sounds.has(char)).length;
  return sounding * 5 >= beside.length * 3;
}
