import { enders, openers, surnameSet, twofoldSurnames } from './word-classes.rule.ts';

export type Token = { text: string; at: number };
export type Span = [start: number, end: number];

/** Characters that foreign names are written with. */
const sounds =
  '阿埃艾安昂奥巴拜班邦鲍贝本比彼宾波伯博布查楚达戴丹道德登邓迪蒂丁杜顿多厄恩尔法凡菲费芬夫弗福富盖甘冈戈格葛古哈海汉赫亨霍基吉' +
  '加贾简杰金卡凯坎康考科克肯孔库夸昆拉莱兰朗劳勒雷里丽利莉连廉列琳林隆卢鲁伦罗洛马玛迈麦曼梅门蒙米密明莫墨姆木穆娜纳南内' +
  '尼涅宁纽努诺欧帕潘佩皮珀普奇齐乔切琼屈热日荣茹瑞若萨塞赛桑森沙山舍圣施史士舒斯丝松苏索塔泰坦汤唐陶特腾提汀图托瓦万威韦' +
  '维魏温文翁沃乌伍武西希夏肖谢辛休许雅亚扬杨耶叶伊因英尤于约泽扎詹珍芝朱兹佐得狄甫耐娃喀迦佳嘉津涵妥提璐妙缪毕碧烈琪娅妮妲莎黛薇茜蕾翰逊';
const dotted = new RegExp(`[${sounds}]{1,8}(?:[·•][${sounds}]{1,8})+`, 'gu');
const single = /^\p{Script=Han}$/u;
const pair = /^\p{Script=Han}{2}$/u;

/** Where a person's name seems to stand: with a dot, or a surname and the one or two characters behind it. */
export function nameSpans(title: string, tokens: readonly Token[]): Span[] {
  const foreign = [...title.matchAll(dotted)].map((found): Span => [
    found.index,
    found.index + found[0].length,
  ]);
  return [...foreign, ...tokens.flatMap((_, index) => homeName(tokens, index))];
}

const isGiven = (text: string | undefined): text is string =>
  text !== undefined && single.test(text) && !openers.has(text) && !enders.has(text);

function homeName(tokens: readonly Token[], index: number): Span[] {
  const [first, second, third] = tokens.slice(index, index + 3);
  if (!first || !second) return [];
  const upTo = (last: Token): Span[] => [[first.at, last.at + last.text.length]];
  if (twofoldSurnames.has(first.text)) {
    if (isGiven(second.text) && third && isGiven(third.text)) return upTo(third);
    return isGiven(second.text) || pair.test(second.text) ? upTo(second) : [];
  }
  if (!surnameSet.has([...first.text][0] ?? '')) return [];
  // 杜若|宁
  if (pair.test(first.text)) return isGiven(second.text) ? upTo(second) : [];
  if (!single.test(first.text)) return [];
  if (pair.test(second.text)) return upTo(second);
  if (!isGiven(second.text)) return [];
  return third && isGiven(third.text) ? upTo(third) : upTo(second);
}
